import Desk
import Phrasebook

extension FormPage {
    /// The page of one's own account: where it is written to, and about what.
    static func account(_ entered: FormInput, of account: Account, isDone: Bool, _ phrases: Phrases) -> FormPage {
        let words = phrases.pages.account
        let ways = NoticeWay.allCases.map { (value: $0.rawValue, text: phrases.name($0)) }
        let languages = Language.allCases.map { (value: $0.rawValue, text: $0.ownName) }
        return FormPage(
            title: words.title, introduction: isDone ? words.saved : words.introduction(account),
            action: Routes.account.link(), formErrors: FormErrors(entered, order: [emailField], phrases),
            sections: [
                Part(fields: [
                    .line(
                        emailField, phrases.pages.signIn.email, entered, optional: phrases.pages.form.optional,
                        hint: words.hint,
                        FormField.Line(type: "email", autocomplete: "email")),
                    .select("language", words.language, entered, options: languages),
                ]),
                Part(
                    heading: words.notices, note: words.note,
                    fields: NoticeKind.allCases.map { kind in
                        .select(kind.rawValue, phrases.name(kind), entered, options: ways)
                    }),
            ],
            buttons: [FormButton(name: "act", value: "save", text: words.save)],
            back: Link(text: phrases.pages.sessions.back, link: Routes.inbox.link()))
    }

    /// What the form shows at first.
    static func input(_ record: AccountRecord, _ choices: [NoticeChoice]) -> FormInput {
        FormInput(
            Fields(
                [(name: emailField, value: record.email ?? ""), (name: "language", value: record.language.rawValue)]
                    + choices.map { (name: $0.kind.rawValue, value: $0.way.rawValue) }))
    }
}
