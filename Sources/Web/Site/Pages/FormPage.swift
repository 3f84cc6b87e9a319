import Desk
import Phrasebook

/// A page with a single form.
struct FormPage: Page {
    static let template = "form"
    static var hasForm: Bool { true }
    let title: String
    var introduction: String?
    let action: String
    /// Whether visitors without an account may send it.
    var isOpenToAll = false
    var writesNothing = false
    var formErrors: FormErrors?
    var hidden: [HiddenField] = []
    let sections: [Part]
    var preview: Preview?
    let buttons: [FormButton]
    /// A remark below the buttons.
    var note: String?
    var back: Link?

    /// A group of fields.
    struct Part: Sendable {
        var heading: String?
        var note: String?
        let fields: [FormField]
    }
}

extension FormPage {
    /// The page for reporting an entry.
    static func report(_ entry: Entry, _ entered: FormInput, _ phrases: Phrases) -> FormPage {
        let words = phrases.pages.entry
        return FormPage(
            title: words.reportTitle, introduction: words.reportAbout(entry.text.title),
            action: Routes.report.link(entry.reference), isOpenToAll: true,
            formErrors: FormErrors(entered, phrases),
            sections: [Part(fields: [.area("reason", words.reason, entered, hint: words.reasonHint, rows: 4)])],
            buttons: [FormButton(name: "act", value: "report", text: words.send)],
            back: Link(text: entry.text.title, link: Routes.entry.link(entry.reference)))
    }
}
