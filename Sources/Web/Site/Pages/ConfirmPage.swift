import Desk
import Phrasebook

/// The page on which an asker confirms a question, by the link in a mail: it says where the question will go, and asks
/// for what it lacks. Opening it confirms nothing, since programs that look through mail open links too.
struct ConfirmPage: Page {
    static let template = "confirm"
    static var hasForm: Bool { true }
    let title: String
    let introduction: String
    let ask: Phrases.Pages.AskWords
    let formErrors: FormErrors?
    let action: String
    let facts: [Fact]
    let hidden: [HiddenField]
    let fields: [FormField]
    /// Nil while the place is open.
    let destination: CheckPage.Destination?
    let buttons: [FormButton]

    /// The field with the place for which the destination is shown.
    static let shown = "shown"
    private static let order = ["territory", AskForm.place, "audience"]

    /// - Parameters:
    ///   - route: of the place that was typed; nil where the question's own place stays.
    init(
        _ question: FollowUp, _ form: AskForm, route: Route?, link: String, names: Names, _ phrases: Phrases
    ) {
        let words = phrases.pages.followUp
        ask = phrases.pages.ask
        title = words.confirmTitle
        introduction = words.confirm(Day(Deadline.purge(of: question.askedAt)))
        action = Routes.followUp.link(link)
        facts = [
            Fact(name: ask.subject, value: question.title), Fact(name: ask.body, value: question.body),
            Fact(name: words.reference, value: question.reference),
        ].filter { !$0.value.isEmpty }
        var form = form
        let isOpen = route.map { CheckPage.centre(form, $0) == nil && !form.isUndecided && !$0.isNowhere } ?? false
        if isOpen, form.wasToChoose { form.addUnsettledPlace() }
        formErrors = FormErrors(form.entered, order: Self.order, phrases)
        if let route {
            destination = route.isNowhere ? nil : CheckPage.destination(form, route, names, phrases)
        } else {
            destination =
                question.route.input.isEmpty
                ? nil
                : CheckPage.Destination(
                    centre: names.centre(question.centre), explanation: phrases.explanation(question.route))
        }
        let typed = form.entered["territory"]
        hidden =
            (destination == nil ? [] : [HiddenField(name: Self.shown, value: typed)])
            + (isOpen ? [HiddenField(name: AskForm.placed, value: typed)] : form.chosenPlace)
        fields = Self.fields(form, which: isOpen ? route : nil, phrases)
        var buttons: [FormButton] = []
        if destination != nil { buttons.append(FormButton(name: "step", value: "send", text: words.confirmSend)) }
        if destination == nil || isOpen {
            let step = isOpen ? "choose" : "check"
            buttons.append(FormButton(name: "step", value: step, text: ask.next, isQuiet: destination != nil))
        }
        self.buttons = buttons
    }

    /// - Parameter route: of a place of which one is to be chosen.
    private static func fields(_ form: AskForm, which route: Route?, _ phrases: Phrases) -> [FormField] {
        let ask = phrases.pages.ask
        let audiences =
            [(value: "", text: ask.choose)]
            + Audience.allCases.map { (value: $0.rawValue, text: phrases.labels.audience($0)) }
        var fields: [FormField] = [
            .line(
                "territory", ask.territory, form.entered, hint: ask.territoryHint,
                FormField.Line(autocomplete: "off", suggestions: Routes.places.link()))
        ]
        if let route { fields.append(CheckPage.which(form, route, phrases)) }
        fields.append(
            .select("audience", ask.audience, form.entered, options: audiences, optional: phrases.pages.form.optional))
        return fields
    }

    /// The form of the page: as it was sent, else as the question is.
    static func form(_ question: FollowUp, _ entered: FormInput, _ phrases: Phrases) -> AskForm {
        var entered = entered
        if entered.fields["territory"] == nil {
            entered.fields = entered.fields.with("territory", question.route.input).with(
                "audience", question.audience == .unknown ? "" : question.audience.rawValue)
        }
        return AskForm(entered, phrases)
    }

    /// Whether the question's own place stays.
    static func isOwnPlace(_ form: AskForm, of question: FollowUp) -> Bool {
        form.entered["territory"].trimmed == question.route.input.trimmed && form.entered[AskForm.place].isEmpty
    }
}

extension Route {
    /// Nothing resembles what was typed.
    fileprivate var isNowhere: Bool { (finding.territories + finding.suggestions).isEmpty }
}
