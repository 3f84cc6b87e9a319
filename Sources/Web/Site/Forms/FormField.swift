import Desk
import Phrasebook

/// A form field with its label, hint and error, linked by ids for screen readers.
struct FormField: Sendable {
    let id: String
    let name: String
    let label: String
    /// A remark in brackets after the label, when the field may stay empty.
    let optional: String?
    let hint: String?
    let error: String?
    /// The ids of its hint and its error (`aria-describedby`).
    let describedBy: String?
    let value: String
    /// A choice of files on the visitor's machine.
    let file: File?
    /// Whether it is a group of radio buttons or checkboxes.
    let isGroup: Bool
    let line: Line?
    let area: Area?
    let select: Select?
    let choices: [Choice]
    /// A single checkbox, which needs no other label.
    let box: Choice?

    /// A single-line text.
    struct Line: Sendable {
        var type = "text"
        /// An autofill token of HTML.
        var autocomplete: String?
        /// The path from which a script loads suggestions while typing.
        var suggestions: String?
    }

    /// A multi-line text.
    struct Area: Sendable {
        let rows: Int
        /// The path at which a script renders the Markdown as a preview.
        var previewLink: String?
    }

    struct File: Sendable {
        /// The types that are offered to choose from, as HTML's `accept`: extensions with commas.
        let types = Self.allTypes

        private static let allTypes = Set(AttachmentType.allCases.flatMap(\.fileExtensions)).sorted().map { ".\($0)" }
            .joined(separator: ",")
    }

    /// A drop-down list.
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

    /// The kinds of boxes in a group.
    enum Boxes: String {
        case one = "radio"
        case any = "checkbox"
    }

    private init(
        _ name: String, _ label: String, optional: String?, hint: String?, error: String?, value: String = "",
        prefix: String = "", isGroup: Bool = false, line: Line? = nil, area: Area? = nil, select: Select? = nil,
        choices: [Choice] = [], box: Choice? = nil, file: File? = nil
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
        self.file = file
    }

    /// A checkbox with the value `1`.
    static func box(_ name: String, _ label: String, _ entered: FormInput, prefix: String = "") -> FormField {
        FormField(
            name, label, optional: nil, hint: nil, error: entered.errors[name], prefix: prefix,
            box: Choice(
                kind: Boxes.any.rawValue, choiceID: prefix + name, value: "1", text: label,
                isChosen: entered[name] == "1"))
    }

    /// The field with the files to attach. A browser does not fill it in again: it says which ones were chosen before.
    static func files(_ entered: FormInput, prefix: String = "", _ phrases: Phrases) -> FormField {
        let (words, name) = (phrases.pages.form, Form.filesField)
        let before = entered.fields.all(name)
        return FormField(
            name, phrases.attachments, optional: words.optional,
            hint: before.isEmpty ? words.files : "\(words.files) \(words.filesAgain) \(before.joined(separator: ", "))",
            error: entered.errors[name], prefix: prefix, file: File())
    }

    /// - Parameter prefix: the prefix of its id, when a page has several fields with the name.
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

    /// - Parameter options: each value with its label.
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
                // The first box has the field's name as its id, so that links to the field lead to the group.
                Choice(
                    kind: boxes.rawValue, choiceID: index == 0 ? name : "\(name)-\(index + 1)", value: option.value,
                    text: option.text,
                    isChosen: chosen.contains(option.value))
            })
    }
}

/// A hidden field.
struct HiddenField: Sendable {
    let name: String
    let value: String
}

/// A submit button; its name and value tell the handler what to do.
struct FormButton: Sendable {
    let name: String
    let value: String
    let text: String
    var isQuiet = false
}
