import Desk
import Foundation
import Phrasebook

/// The form for asking a question: the typed values and what they mean so far.
struct AskForm: Sendable {
    /// The field with the place chosen among several, or `undecided`.
    static let place = "place"
    static let undecided = "undecided"
    /// The field with the text that was typed when the place was chosen.
    static let placed = "placed"
    /// The names of the text fields, by their kind.
    static let names: [Text.Field: String] = [
        .title: "title", .body: "body", .territory: "territory", .name: "name", .email: "email",
        .organisation: "organisation",
    ]
    static let order = ["title", "body", "territory", "audience", "theme", "name", "email", "organisation"]
    /// The fields that are carried from step to step.
    private static let kept = order + ["searched"]

    private(set) var entered: FormInput
    /// What is wrong with the files. They are chosen on the page before sending, where nothing else can be wrong.
    private(set) var filesError: String?
    private let phrases: Phrases

    /// The form as it was sent before.
    init(_ kept: KeptForm, now: Date, _ phrases: Phrases) {
        var entered = kept.entered(at: Self.names, choices: Self.order + [Form.filesField], now: now, phrases)
        let filesError = entered.errors.removeValue(forKey: Form.filesField)
        switch kept.refusal {
        case .desk(.keyReused)?: entered.others = [phrases.pages.ask.received]
        // These errors are shown where the place is chosen.
        case let refusal? where !refusal.places.isEmpty: entered.errors = [:]
        default: break
        }
        self.init(kept.isVoid ? Self.typed(entered) : entered, phrases)
        self.filesError = filesError
        if kept.isShown || kept.isDoubted, entered["step"] != "edit" { _ = read() }
    }

    init(_ entered: FormInput, _ phrases: Phrases) {
        self.entered = entered
        self.phrases = phrases
        // A choice of place belongs to the text it was made for; another text needs a new choice.
        if let placed = entered.fields[Self.placed], placed != entered["territory"] {
            self.entered.fields = entered.fields.with(Self.place, nil)
        }
    }

    /// A link to the form with the subject filled in.
    static func link(subject: String) -> String {
        let title = subject.trimmed
        guard !title.isEmpty else { return Routes.ask.link() }
        return
            "\(Routes.ask.link())?\(Fields([(name: "title", value: title)]).encoded)"
    }

    /// The fields that a link may fill in: only the subject, so that a person who found nothing need not type it again.
    /// The asker sees it, can change it, and sees it again before sending.
    static func linked(_ fields: Fields) -> Fields {
        Fields(fields["title"].map { [(name: "title", value: $0)] } ?? [])
    }

    /// The fields of a form that people can see.
    static func typed(_ entered: FormInput) -> FormInput {
        var typed = entered
        typed.fields = Fields(order.flatMap { name in entered.fields.all(name).map { (name: name, value: $0) } })
        return typed
    }

    /// The subject, with which similar entries are searched.
    var subject: String { entered["title"] }

    /// The chosen place, otherwise the typed one.
    var territory: String {
        let chosen = entered[Self.place]
        let place = centre == nil ? chosen : chosenCentre.dropFirst().first ?? ""
        return place.isEmpty || isUndecided ? entered["territory"] : place
    }

    /// The slug of the chosen centre, for a place that several centres cover.
    var centre: String? { chosenCentre.first }

    /// The slug of the chosen centre, followed by the place if one was chosen before.
    private var chosenCentre: [String] {
        let chosen = entered[Self.place]
        guard chosen.hasPrefix(Self.centrePrefix) else { return [] }
        return chosen.dropFirst(Self.centrePrefix.count).split(separator: "@", maxSplits: 1).map(String.init)
    }

    /// Marks a value of the place field as a centre's slug.
    private static let centrePrefix = "centre:"

    /// The value that chooses a centre for a place that several centres cover.
    func choice(ofCentre slug: String) -> String {
        Self.centrePrefix + slug + (territory == entered["territory"] ? "" : "@\(territory)")
    }

    var isUndecided: Bool { entered[Self.place] == Self.undecided }
    /// Whether the asker has seen which place the text was read as.
    var isConfirmed: Bool { !entered[Self.place].isEmpty && !isUndecided }

    /// Whether the asker was asked to choose a place and not only to review the form.
    var wasToChoose: Bool { ["choose", "send"].contains(entered["step"]) }

    /// The question; nil when something must be corrected first, which is noted at its field.
    /// - Parameter attachments: the files that were chosen.
    mutating func read(_ attachments: [NewAttachment]? = nil) -> Ask? {
        let fields = entered.fields
        func text(_ name: String) -> String { fields[name] ?? "" }
        let names = Self.names
        _ = entered.read(at: names, phrases) { () throws(Refusal) in try Text.required(text("title"), .title) }
        _ = entered.read(at: names, phrases) { () throws(Refusal) in try Text.checked(text("body"), .body) }
        _ = entered.read(at: names, phrases) { () throws(Refusal) in try Text.required(text("territory"), .territory) }
        let asker = entered.read(at: names, phrases) { () throws(Refusal) in
            try Asker(
                name: text("name"), email: text("email"), telephone: nil, organisation: text("organisation"))
        }
        guard entered.isSound, let asker else { return nil }
        let (territory, isConfirmed, isUndecided, centre) = (territory, isConfirmed, isUndecided, centre)
        return entered.read(at: names, phrases) { () throws(Refusal) in
            try Ask(
                title: text("title"), body: text("body"),
                audience: Audience(rawValue: text("audience")) ?? .unknown, themes: fields.all("theme"),
                territory: territory, confirmed: isConfirmed, undecided: isUndecided, centre: centre, asker: asker,
                searched: fields["searched"], language: phrases.language, attachments: attachments)
        }
    }

    mutating func add(_ refusal: Refusal) { entered.add(refusal, at: Self.names, phrases) }

    /// Notes that the place is still open: nothing is chosen, or the choice still has several centres.
    mutating func addUnsettledPlace() {
        let words = phrases.pages.ask
        entered.errors[Self.place] = entered[Self.place].isEmpty ? words.chooseOne : words.stillSeveral
    }

    /// The page of the form.
    /// - Parameter isMailed: the desk writes to the address that is given.
    func page(themes: [ThemeFile], isMailed: Bool) -> FormPage {
        let words = phrases.pages.ask
        let optional = phrases.pages.form.optional
        let audiences =
            [(value: "", text: words.choose)]
            + Audience.allCases.map { (value: $0.rawValue, text: phrases.labels.audience($0)) }
        return FormPage(
            title: words.title, introduction: words.introduction, action: Routes.ask.link(), isOpenToAll: true,
            formErrors: FormErrors(entered, order: Self.order, phrases),
            hidden: entered.fields.all("searched").map { HiddenField(name: "searched", value: $0) } + chosenPlace,
            sections: [
                FormPage.Part(
                    heading: words.questionPart,
                    fields: [
                        .line("title", words.subject, entered, hint: words.subjectHint),
                        .area("body", words.body, entered, optional: optional, hint: words.bodyHint, rows: 7),
                        .line(
                            "territory", words.territory, entered, hint: words.territoryHint,
                            FormField.Line(autocomplete: "off", suggestions: Routes.places.link())),
                        .select("audience", words.audience, entered, options: audiences, optional: optional),
                        .group(
                            "theme", words.themes, entered, of: .any,
                            options: themes.map { (value: $0.theme.slug, text: $0.theme.label) }, optional: optional,
                            hint: words.themesHint),
                    ]),
                FormPage.Part(
                    heading: words.youPart, note: words.youHint,
                    fields: [
                        .line("name", words.name, entered, optional: optional, FormField.Line(autocomplete: "name")),
                        .line(
                            "email", words.email, entered, optional: optional, hint: words.emailHint(isMailed),
                            FormField.Line(type: "email", autocomplete: "email")),
                        .line(
                            "organisation", words.organisation, entered, optional: optional,
                            FormField.Line(autocomplete: "organization")),
                    ]),
            ],
            buttons: [FormButton(name: "step", value: "check", text: words.next)], note: words.personalData)
    }

    /// The chosen place and the text it was chosen for, as hidden fields.
    var chosenPlace: [HiddenField] {
        guard !entered[Self.place].isEmpty else { return [] }
        return [
            HiddenField(name: Self.place, value: entered[Self.place]),
            HiddenField(name: Self.placed, value: entered["territory"]),
        ]
    }

    /// The typed values as hidden fields for the next step.
    /// - Parameter isFound: entries were found for the subject, so that going on means that none of them answers.
    func hidden(isFound: Bool) -> [HiddenField] {
        var fields = entered.fields
        if isFound, fields["searched"] == nil { fields = fields.with("searched", subject) }
        return Self.kept.flatMap { name in fields.all(name).map { HiddenField(name: name, value: $0) } }
    }
}
