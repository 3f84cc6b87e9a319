import Desk
import Phrasebook

extension FormPage {
    static let emailField = "email"
    static let codeField = "code"
    /// The button of the form with a token.
    static let byToken = "sign-in"

    /// The page for signing in with a token.
    /// - Parameters:
    ///   - next: the page to return to.
    ///   - isKept: whether a kept form waits on that page.
    ///   - isChosen: whether there is another way, by mail.
    static func signIn(
        _ entered: FormInput = FormInput(), next: String, isKept: Bool = false, isChosen: Bool = false,
        _ phrases: Phrases
    ) -> FormPage {
        let words = phrases.pages.signIn
        return FormPage(
            title: words.title, introduction: isKept ? words.kept : words.introduction,
            action: Routes.signIn.link(), writesNothing: true, formErrors: FormErrors(entered, phrases),
            hidden: [HiddenField(name: SignIn.nextField, value: next)],
            sections: [
                Part(fields: [
                    .line(
                        KeptForm.secret, words.token, entered, hint: words.hint,
                        FormField.Line(type: "password", autocomplete: "current-password"))
                ])
            ],
            buttons: [FormButton(name: "act", value: byToken, text: words.submit)],
            back: isChosen ? Link(text: words.byMail, link: SignIn.link(backTo: next)) : nil)
    }

    /// The page for signing in by mail, with a link to that with a token.
    static func signInByMail(
        _ entered: FormInput = FormInput(), next: String, isKept: Bool = false, _ phrases: Phrases
    ) -> FormPage {
        let words = phrases.pages.signIn
        let query = Fields([(name: SignIn.wayField, value: KeptForm.secret), (name: SignIn.nextField, value: next)])
        return FormPage(
            title: words.title, introduction: isKept ? words.kept : words.introduction,
            action: Routes.signIn.link(), formErrors: FormErrors(entered, phrases),
            hidden: [HiddenField(name: SignIn.nextField, value: next)],
            sections: [
                Part(fields: [
                    .line(
                        emailField, words.email, entered, hint: words.emailHint,
                        FormField.Line(type: "email", autocomplete: "email"))
                ])
            ],
            buttons: [FormButton(name: "act", value: "mail", text: words.send)],
            back: Link(text: words.withToken, link: "\(Routes.signIn.link())?\(query.encoded)"))
    }

    /// The page that takes the code of a mail.
    /// - Parameter isFromMail: the mail's link opened it, with the code.
    static func signInCode(_ entered: FormInput, isFromMail: Bool, _ phrases: Phrases) -> FormPage {
        let words = phrases.pages.signIn
        return FormPage(
            title: isFromMail ? words.title : words.sentTitle, introduction: isFromMail ? words.found : words.sent,
            action: Routes.signInByMail.link(), formErrors: FormErrors(entered, phrases),
            sections: [
                Part(fields: [.line(codeField, words.code, entered, FormField.Line(autocomplete: "one-time-code"))])
            ],
            buttons: [FormButton(name: "act", value: "code", text: words.submit)],
            back: Link(text: words.again, link: Routes.signIn.link()))
    }
}
