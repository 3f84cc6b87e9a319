import Desk
import Foundation
import Phrasebook

/// The form by which a question is asked: what was typed so far, and what it comes to.
struct AskForm: Sendable {
    /// The place chosen among several, or `undecided`.
    static let place = "place"
    static let undecided = "undecided"
    /// What was typed when it was chosen.
    private static let placed = "placed"
    /// The names of the fields, by what they hold, in the order of the page.
    static let names: [Text.Field: String] = [
        .title: "title", .body: "body", .territory: "territory", .name: "name", .email: "email",
        .organisation: "organisation",
    ]
    static let order = ["title", "body", "territory", "audience", "theme", "name", "email", "organisation"]
    /// What goes from step to step.
    private static let kept = order + ["searched"]

    private(set) var entered: FormInput
    private let phrases: Phrases

    /// As it was sent before.
    init(_ kept: KeptForm, now: Date, _ phrases: Phrases) {
        var entered = kept.entered(at: Self.names, choices: Self.order, now: now, phrases)
        switch kept.refusal {
        case .keyReused?: entered.others = [phrases.pages.ask.received]
        // Said where the place is chosen.
        case let refusal? where !refusal.places.isEmpty: entered.errors = [:]
        default: break
        }
        self.init(kept.isVoid ? Self.typed(entered) : entered, phrases)
        if kept.isShown || kept.isDoubted, entered["step"] != "edit" { _ = read() }
    }

    init(_ entered: FormInput, _ phrases: Phrases) {
        self.entered = entered
        self.phrases = phrases
        // What another text meant, this one need not mean.
        if let placed = entered.fields[Self.placed], placed != entered["territory"] {
            self.entered.fields = entered.fields.with(Self.place, nil)
        }
    }

    /// The address of a form that has its subject already.
    static func link(subject: String) -> String {
        let title = subject.trimmed
        guard !title.isEmpty else { return Routes.ask.link() }
        return
            "\(Routes.ask.link())?\(Fields([(name: "title", value: title)]).encoded)"
    }

    /// What an address may fill in: the subject, which its reader sees, can change, and reads again on the page before
    /// sending. It spares whoever found nothing from typing it twice. Whoever makes a link fills in nothing else.
    static func linked(_ fields: Fields) -> Fields {
        Fields(fields["title"].map { [(name: "title", value: $0)] } ?? [])
    }

    /// What people see of what a form holds.
    static func typed(_ entered: FormInput) -> FormInput {
        var typed = entered
        typed.fields = Fields(order.flatMap { name in entered.fields.all(name).map { (name: name, value: $0) } })
        return typed
    }

    /// The subject and the details, as searched for what may answer already.
    var subject: String { entered["title"] }

    /// The place as chosen, or else as typed.
    var territory: String {
        let chosen = entered[Self.place]
        let place = centre == nil ? chosen : chosenCentre.dropFirst().first ?? ""
        return place.isEmpty || isUndecided ? entered["territory"] : place
    }

    /// The slug of the centre chosen, of a place that has several.
    var centre: String? { chosenCentre.first }

    /// The slug of the centre chosen, and the place where one was chosen before.
    private var chosenCentre: [String] {
        let chosen = entered[Self.place]
        guard chosen.hasPrefix(Self.centrePrefix) else { return [] }
        return chosen.dropFirst(Self.centrePrefix.count).split(separator: "@", maxSplits: 1).map(String.init)
    }

    /// Before a centre's slug where a place would stand.
    private static let centrePrefix = "centre:"

    /// The value by which a centre is chosen for a place that has several.
    func choice(ofCentre slug: String) -> String {
        Self.centrePrefix + slug + (territory == entered["territory"] ? "" : "@\(territory)")
    }

    var isUndecided: Bool { entered[Self.place] == Self.undecided }
    /// The asker saw what the place was taken for.
    var isConfirmed: Bool { !entered[Self.place].isEmpty && !isUndecided }

    /// One was asked to choose a place, not only to look.
    var wasToChoose: Bool { ["choose", "send"].contains(entered["step"]) }

    /// The question; nil where something has to be corrected first, which is noted at its field.
    mutating func read() -> Ask? {
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
                searched: fields["searched"])
        }
    }

    mutating func add(_ refusal: Refusal) { entered.add(refusal, at: Self.names, phrases) }

    /// Notes that the place is still to be chosen: what was, if anything, means several centres.
    mutating func addUnsettledPlace() {
        let words = phrases.pages.ask
        entered.errors[Self.place] = entered[Self.place].isEmpty ? words.chooseOne : words.stillSeveral
    }

    /// The page on which it is filled in.
    func page(themes: [ThemeFile]) -> FormPage {
        let words = phrases.pages.ask
        let optional = phrases.pages.form.optional
        let audiences =
            [(value: "", text: words.choose)]
            + Audience.allCases.map { (value: $0.rawValue, text: phrases.labels.audience($0)) }
        return FormPage(
            title: words.title, introduction: words.introduction, action: Routes.ask.link(), isOpenToAll: true,
            problems: FormErrors(entered, order: Self.order, phrases),
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
                            "email", words.email, entered, optional: optional, hint: words.emailHint,
                            FormField.Line(type: "email", autocomplete: "email")),
                        .line(
                            "organisation", words.organisation, entered, optional: optional,
                            FormField.Line(autocomplete: "organization")),
                    ]),
            ],
            buttons: [FormButton(name: "step", value: "check", text: words.next)], note: words.personalData)
    }

    /// The place that was chosen, and for what.
    private var chosenPlace: [HiddenField] {
        guard !entered[Self.place].isEmpty else { return [] }
        return [
            HiddenField(name: Self.place, value: entered[Self.place]),
            HiddenField(name: Self.placed, value: entered["territory"]),
        ]
    }

    /// What was typed, to be sent again with the next step.
    /// - Parameter isFound: entries were found by the subject: asking on says that none of them answers.
    func hidden(isFound: Bool) -> [HiddenField] {
        var fields = entered.fields
        if isFound, fields["searched"] == nil { fields = fields.with("searched", subject) }
        return Self.kept.flatMap { name in fields.all(name).map { HiddenField(name: name, value: $0) } }
    }
}
