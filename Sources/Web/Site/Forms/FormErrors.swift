import Desk
import Phrasebook

/// The typed values of a form and its errors, by field name.
struct FormInput: Sendable {
    var fields = Fields("")
    var errors: [String: String] = [:]
    /// Errors that belong to no field.
    var others: [String] = []

    subscript(name: String) -> String { fields[name] ?? "" }

    var isSound: Bool { errors.isEmpty && others.isEmpty }

    /// A form with initial values and no errors.
    init(_ fields: Fields = Fields("")) { self.fields = fields }

    /// Adds the error of a refusal at the field that it is about.
    /// - Parameters:
    ///   - names: the names of the text fields, by their kind.
    ///   - choices: the names of the other fields. An error about none of these fields goes above the form.
    mutating func add(
        _ refusal: Refusal, at names: [Text.Field: String], choices: [String] = [], _ phrases: Phrases
    ) {
        let sentence = phrases.refusal(refusal)
        let text = [sentence.what, sentence.remedy.online].compactMap(\.self).joined(separator: " ")
        let name = refusal.field.flatMap { names[$0] } ?? refusal.choices.first { choices.contains($0) }
        guard let name else { return others.append(text) }
        errors[name] = errors[name] ?? text
    }

    /// Makes a value, or adds the error that prevents it.
    mutating func read<Value>(
        at names: [Text.Field: String], _ phrases: Phrases, _ make: () throws(Refusal) -> Value
    ) -> Value? {
        do { return try make() } catch {
            add(error, at: names, phrases)
            return nil
        }
    }
}

/// The list of errors above a form, each with a link to its field.
struct FormErrors: Sendable {
    /// The id of the element that gets the focus.
    static let id = "form-errors"
    let heading: String
    let items: [Item]

    struct Item: Sendable {
        let link: String?
        let text: String
    }

    /// Nil when there are no errors.
    /// - Parameters:
    ///   - order: the names of the fields, in the order of the page.
    ///   - prefix: the prefix of the fields' ids.
    init?(_ entered: FormInput, order: [String] = [], prefix: String = "", _ phrases: Phrases) {
        guard !entered.isSound else { return nil }
        heading = phrases.pages.form.problem
        let names = order + entered.errors.keys.filter { !order.contains($0) }.sorted()
        items =
            entered.others.map { Item(link: nil, text: $0) }
            + names.compactMap { name in entered.errors[name].map { Item(link: "#\(prefix)\(name)", text: $0) } }
    }
}

extension Refusal {
    /// The places that a text may mean; empty for refusals about anything else.
    var places: [Territory] {
        route.map { $0.finding.territories + $0.finding.suggestions } ?? []
    }

    /// The fields other than texts that it may be about.
    var choices: [String] {
        switch self {
        case .option(.unknownTheme), .notFound(.missingTheme): ["theme"]
        case .option(.unknownAudience): ["audience"]
        case .notFound(.unknownCentre), .question(.sameCentre): ["centre"]
        case .notFound(.unknownEntry), .entry(.badReplacement): ["replacement", "see"]
        case .notFound(.unknownQuestion), .value(.badReference): ["reference"]
        case .value(.badDate): ["since", "until"]
        case .option(.badChoice): ["sort", "status"]
        case .attachment: [Form.filesField]
        default: []
        }
    }

    /// The kind of text that it is about.
    var field: Text.Field? {
        switch self {
        case .text(.empty(let field)), .text(.missing(let field)), .text(.tooLong(let field, _)),
            .text(.controlCharacter(let field, _)):
            field
        case .value(.badEmail), .value(.deskAddress): .email
        case .value(.badSource), .value(.badAddress): .source
        default: route == nil ? nil : .territory
        }
    }
}
