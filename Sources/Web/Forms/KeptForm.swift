import Desk
import Foundation
import Hummingbird
import Phrasebook

/// A form that was not carried out, or not yet: what was typed, and why its visitor must look at it again. It is thrown
/// where forms are read, kept in `KeptForms`, and shown at its own address (post/redirect/get), so that reloading and
/// going back work.
struct KeptForm: Error {
    /// The fields as submitted.
    let sent: Fields
    let why: Why

    enum Why {
        /// Nothing is wrong: the visitor previews it, went a step back, or must sign in first.
        case shown
        /// The CSRF token is invalid: the cookie is gone or a day has passed.
        case void
        case refused(Refusal)
        /// Nothing was chosen in the field with this name.
        case unchosen(String)
        /// The checkbox with this name was not ticked.
        case unconfirmed(String)
        case doubted(Form.Doubt)
        case tooMany(until: Date)
        /// It was carried out and created a private link, which is shown only here.
        case made(link: String)
        /// The address names a form that expired or belongs to another visitor.
        case gone
    }

    init(_ sent: Fields, _ why: Why = .shown) { (self.sent, self.why) = (sent.with(Self.secret, nil), why) }

    /// The field with the token for signing in; it is never kept.
    static let secret = "token"

    /// The query field that names a kept form.
    static let field = "kept"

    /// What was typed: the fields without the CSRF token.
    var fields: Fields { sent.with(Form.tokenField, nil) }

    var refusal: Refusal? { if case .refused(let refusal) = why { refusal } else { nil } }

    /// The private link that it created.
    var link: String? { if case .made(let link) = why { link } else { nil } }

    /// Whether nothing is wrong with it.
    var isShown: Bool { if case .shown = why { true } else { false } }

    /// Whether a program may have filled it in.
    var isDoubted: Bool { if case .doubted = why { true } else { false } }

    /// Whether its CSRF token was invalid.
    var isVoid: Bool { if case .void = why { true } else { false } }

    /// Whether there is a form to show.
    var isThere: Bool {
        switch why {
        case .gone, .made: false
        default: true
        }
    }

    /// The typed values and the errors for showing the form again.
    /// - Parameters:
    ///   - names: the names of the text fields, by their kind.
    ///   - choices: the names of the other fields.
    func entered(
        at names: [Text.Field: String] = [:], choices: [String] = [], now: Date, _ phrases: Phrases
    ) -> FormInput {
        let words = phrases.pages.form
        var entered = FormInput(isThere ? fields : Fields(""))
        switch why {
        case .shown, .made: break
        case .void: entered.others.append(words.void)
        case .gone: entered.others.append(words.gone)
        case .refused(let refusal): entered.add(refusal, at: names, choices: choices, phrases)
        case .unchosen(let name): entered.errors[name] = words.choose
        case .unconfirmed(let name): entered.errors[name] = words.confirm
        case .doubted(let doubt): entered.others.append(doubt.text(phrases.pages.ask))
        case .tooMany(let date):
            entered.others.append(phrases.site.tooMany(max(1, Int((date.timeIntervalSince(now) / 60).rounded(.up)))))
        }
        return entered
    }
}

extension Services {
    /// Keeps a form for its visitor.
    /// - Parameter path: the path of the page that shows it.
    /// - Returns: the address of that page with the form's name.
    func keep(_ form: KeptForm, at path: String, _ context: DeskContext) -> String {
        let owner = KeptForms.Owner(
            visit: context.visit?.use() ?? "", account: context.account,
            household: IPRange.household(of: context.address))
        return "\(path)?\(Fields([(name: KeptForm.field, value: keptForms.keep(form, of: owner, at: now()))]).encoded)"
    }

    /// The form that an address names; nil when it names none.
    func kept(_ fields: Fields, _ context: DeskContext) -> KeptForm? {
        guard let id = fields[KeptForm.field] else { return nil }
        let form = context.visit.flatMap {
            keptForms.form(id, visit: $0.id, account: context.account, at: now())
        }
        return form ?? KeptForm(Fields(""), .gone)
    }

    func kept(_ request: Request, _ context: DeskContext) -> KeptForm? { kept(request.fields, context) }

    /// The token for a form that is shown again: its first one if it is still valid, to keep the time of issue and the
    /// idempotency key, however often the form is sent.
    /// - Returns: nil when the form needs a new token.
    func token(of kept: KeptForm?, _ context: DeskContext) -> String? {
        guard let kept, kept.isThere, let token = kept.sent[Form.tokenField], let visit = context.visit?.id,
            seal.issued(token, for: context.binding(of: visit), at: now()) != nil
        else { return nil }
        // The first token's idempotency key already belongs to a completed write.
        if case .desk(.keyReused) = kept.refusal { return nil }
        return token
    }
}
