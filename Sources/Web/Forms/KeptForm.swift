import HTTPTypes
import Phrasebook

/// A form that is not done but shown again, filled in as it was: its visitor has to look at it once more.
struct KeptForm: Error {
    /// The form as it came.
    let sent: Fields
    /// No page of this site gave it to this visitor, as far as can be told: a cookie is gone, or a day has passed.
    let isVoid: Bool

    /// The field in which another form, such as the one to sign in with, keeps what was typed.
    static let field = "kept"

    /// What was typed.
    var fields: Fields { sent[Self.field].map { Fields($0) } ?? sent.with(Form.tokenField, nil) }

    /// For a form that it is to come back with.
    var hidden: HiddenField { HiddenField(name: Self.field, value: fields.encoded) }

    /// Of the page that shows it.
    var status: HTTPResponse.Status { isVoid ? .forbidden : .ok }

    /// What was typed, and why it was not done.
    func entered(_ phrases: Phrases) -> Entered {
        var entered = Entered(fields)
        if isVoid { entered.others.append(phrases.pages.form.void) }
        return entered
    }
}
