import Desk
import Phrasebook

/// The page before sending a question: its place, the centre that gets it, and an entry that may already answer it.
struct CheckPage: Page {
    static let template = "check"
    static var section: Section? { .ask }
    static var hasForm: Bool { true }
    let title: String
    let words: Phrases.Pages.AskWords
    let action = Routes.ask.link()
    let formErrors: FormErrors?
    let subject: String
    let similar: Similar?
    let hidden: [HiddenField]
    /// The choice of a place, if one is needed.
    let which: FormField?
    let destination: Destination?
    let facts: [Fact]
    /// The files to send with the question; nil while the place is open.
    let files: FormField?
    let buttons: [FormButton]

    struct Similar: Sendable {
        let entries: [HitLine]
    }

    /// The centre that will get the question, and the reason.
    struct Destination: Sendable {
        let centre: String
        let explanation: String
    }

    /// The most places to choose from; a name shared by more needs a département or a postal code.
    static let mostPlaces = 40

    init(_ form: AskForm, route: Route, similar: Hit?, names: Names, _ phrases: Phrases) {
        words = phrases.pages.ask
        title = words.checkTitle
        var form = form
        let isUnsettled = Self.centre(form, route) == nil && !form.isUndecided
        if isUnsettled, form.wasToChoose { form.addUnsettledPlace() }
        var entered = form.entered
        entered.errors[Form.filesField] = form.filesError
        formErrors = FormErrors(entered, order: [AskForm.place, Form.filesField], phrases)
        subject = form.subject
        self.similar =
            similar.map { Similar(entries: [HitLine($0, names: names.centres, phrases)]) }
        which = isUnsettled ? Self.which(form, route, phrases) : nil
        destination = Self.destination(form, route, names, phrases)
        let isReady = destination != nil
        files = isReady ? .files(entered, phrases) : nil
        hidden = form.hidden(isFound: similar != nil) + (which == nil ? Self.place(form) : [])
        let place = isReady && !form.isUndecided ? route.place(phrases) : form.entered["territory"]
        facts = Self.facts(form, place: place, names, phrases)
        buttons =
            (isReady ? [FormButton(name: "step", value: "send", text: words.send)] : [])
            + (which != nil ? [FormButton(name: "step", value: "choose", text: words.next, isQuiet: isReady)] : [])
            + [FormButton(name: "step", value: "edit", text: words.edit, isQuiet: true)]
    }

    private static func place(_ form: AskForm) -> [HiddenField] {
        let chosen = form.entered[AskForm.place]
        return chosen.isEmpty ? [] : [HiddenField(name: AskForm.place, value: chosen)]
    }

    /// The field that asks for the place: its candidates have different centres, or the match was only a guess.
    static func which(_ form: AskForm, _ route: Route, _ phrases: Phrases) -> FormField {
        let words = phrases.pages.ask
        let options = options(form, route, phrases)
        return .group(
            AskForm.place, route.outcome == .ambiguous ? words.which : words.confirm, form.entered, of: .one,
            options: options + [(value: AskForm.undecided, text: words.undecided)],
            hint: phrases.explanation(route))
    }

    /// The candidate places without duplicates, and the centres of a place that several cover.
    private static func options(_ form: AskForm, _ route: Route, _ phrases: Phrases) -> [(value: String, text: String)]
    {
        let chosen = route.choices.map { choice -> (value: String, text: String) in
            switch choice {
            case .place(let place, _): (value: place.label, text: place.shown(phrases))
            case .centre(let slug, let departements):
                (
                    value: form.choice(ofCentre: slug),
                    text: "\(route.names[slug] ?? slug) (\(departements.joined(separator: ", ")))"
                )
            }
        }
        let places = (chosen.isEmpty ? route.finding.territories : []) + route.finding.suggestions
        var seen: Set<String> = []
        let all = chosen + places.map { (value: $0.label, text: $0.shown(phrases)) }
        return Array(all.filter { seen.insert($0.value).inserted }.prefix(mostPlaces))
    }

    /// The slug of the centre that gets the question; nil while the place is open.
    static func centre(_ form: AskForm, _ route: Route) -> String? {
        switch route.outcome {
        case .unique: !route.finding.confirm || form.isConfirmed ? route.centres.first : nil
        case .ambiguous: form.centre.flatMap { route.centres.contains($0) ? $0 : nil }
        case .unknown: nil
        }
    }

    /// Nil while the place is open.
    static func destination(_ form: AskForm, _ route: Route, _ names: Names, _ phrases: Phrases) -> Destination? {
        if form.isUndecided {
            return Destination(centre: names.centre(Centre.national), explanation: phrases.pages.ask.undecided)
        }
        guard let slug = centre(form, route) else { return nil }
        return Destination(centre: route.names[slug] ?? slug, explanation: phrases.explanation(route))
    }

    private static func facts(_ form: AskForm, place: String, _ names: Names, _ phrases: Phrases) -> [Fact] {
        let (words, entered) = (phrases.pages.ask, form.entered)
        let themes = entered.fields.all("theme").map { names.themes[$0] ?? $0 }.joined(separator: ", ")
        let facts = [
            Fact(name: words.subject, value: entered["title"]), Fact(name: words.body, value: entered["body"]),
            Fact(name: words.territory, value: place),
            Fact(
                name: words.audience,
                value: phrases.labels.audience(Audience(rawValue: entered["audience"]) ?? .unknown)),
            Fact(name: words.themes, value: themes), Fact(name: words.name, value: entered["name"]),
            Fact(name: words.email, value: entered["email"]),
            Fact(name: words.organisation, value: entered["organisation"]),
        ]
        return facts.filter { !$0.value.isEmpty }
    }
}
