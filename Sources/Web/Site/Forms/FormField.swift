/// A field of a form, with its label, its hint and what is wrong with it, tied together for whoever does not see them.
struct FormField: Sendable {
    let id: String
    let name: String
    let label: String
    /// In brackets behind the label, where it may stay empty.
    let optional: String?
    let hint: String?
    let error: String?
    /// The ids of its hint and its error.
    let describedBy: String?
    let value: String
    /// It is several boxes, one of which or any of which can be ticked.
    let isGroup: Bool
    let line: Line?
    let area: Area?
    let select: Select?
    let choices: [Choice]
    /// It is one box to tick, which its label says enough of.
    let box: Choice?

    /// What is typed on one line.
    struct Line: Sendable {
        var type = "text"
        /// A token of HTML's autofill.
        var autocomplete: String?
        /// Where a script finds what may be meant while it is typed.
        var suggestions: String?
    }

    /// A text of several lines.
    struct Area: Sendable {
        let rows: Int
        /// Where a script has the Markdown shown.
        var previewLink: String?
    }

    /// One of several, folded.
    struct Select: Sendable {
        let options: [Choice]
    }

    struct Choice: Sendable {
        let kind: String
        let choiceID: String
        let value: String
        let text: String
        let isChosen: Bool
    }

    /// What kinds of boxes a group has.
    enum Boxes: String {
        case one = "radio"
        case any = "checkbox"
    }

    private init(
        _ name: String, _ label: String, optional: String?, hint: String?, error: String?, value: String = "",
        prefix: String = "", isGroup: Bool = false, line: Line? = nil, area: Area? = nil, select: Select? = nil,
        choices: [Choice] = [], box: Choice? = nil
    ) {
        id = prefix + name
        self.name = name
        self.label = label
        self.optional = optional
        self.hint = hint
        self.error = error
        let described = [hint.map { _ in "\(prefix)\(name)-hint" }, error.map { _ in "\(prefix)\(name)-error" }]
        describedBy = described.contains { $0 != nil } ? described.compactMap(\.self).joined(separator: " ") : nil
        self.value = value
        self.isGroup = isGroup
        self.line = line
        self.area = area
        self.select = select
        self.choices = choices
        self.box = box
    }

    /// A box to tick; ticked, its value is `1`.
    static func box(_ name: String, _ label: String, _ entered: FormInput, prefix: String = "") -> FormField {
        FormField(
            name, label, optional: nil, hint: nil, error: entered.errors[name], prefix: prefix,
            box: Choice(
                kind: Boxes.any.rawValue, choiceID: prefix + name, value: "1", text: label,
                isChosen: entered[name] == "1"))
    }

    /// - Parameter prefix: of its id, where a page has several fields of the name.
    static func line(
        _ name: String, _ label: String, _ entered: FormInput, optional: String? = nil, hint: String? = nil,
        prefix: String = "", _ line: Line = Line()
    ) -> FormField {
        FormField(
            name, label, optional: optional, hint: hint, error: entered.errors[name], value: entered[name],
            prefix: prefix, line: line)
    }

    static func area(
        _ name: String, _ label: String, _ entered: FormInput, optional: String? = nil, hint: String? = nil,
        prefix: String = "", rows: Int = 5, previewLink: String? = nil
    ) -> FormField {
        FormField(
            name, label, optional: optional, hint: hint, error: entered.errors[name], value: entered[name],
            prefix: prefix, area: Area(rows: rows, previewLink: previewLink))
    }

    /// - Parameter options: each value and what it is called.
    static func select(
        _ name: String, _ label: String, _ entered: FormInput, options: [(value: String, text: String)],
        optional: String? = nil, hint: String? = nil, prefix: String = ""
    ) -> FormField {
        let chosen = entered[name]
        return FormField(
            name, label, optional: optional, hint: hint, error: entered.errors[name], prefix: prefix,
            select: Select(
                options: options.map {
                    Choice(kind: "", choiceID: "", value: $0.value, text: $0.text, isChosen: $0.value == chosen)
                }))
    }

    static func group(
        _ name: String, _ label: String, _ entered: FormInput, of boxes: Boxes,
        options: [(value: String, text: String)],
        optional: String? = nil, hint: String? = nil
    ) -> FormField {
        let chosen = Set(entered.fields.all(name))
        return FormField(
            name, label, optional: optional, hint: hint, error: entered.errors[name], isGroup: true,
            choices: options.enumerated().map { index, option in
                // The first has the name of all: what leads to the field leads to where one chooses.
                Choice(
                    kind: boxes.rawValue, choiceID: index == 0 ? name : "\(name)-\(index + 1)", value: option.value,
                    text: option.text,
                    isChosen: chosen.contains(option.value))
            })
    }
}

/// A field that people do not see.
struct HiddenField: Sendable {
    let name: String
    let value: String
}

/// A button that sends a form; its name and value say what for.
struct FormButton: Sendable {
    let name: String
    let value: String
    let text: String
    var isQuiet = false
}
