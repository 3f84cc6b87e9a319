import Desk
import Foundation
import Hummingbird
import Phrasebook

/// A form that was not done, or not yet: what was typed, and why its visitor is to look at it once more. Thrown by whoever
/// reads a form; kept for its visitor, and shown at an address of its own, which can be reloaded and gone back to.
struct KeptForm: Error {
    /// The form as it came.
    let sent: Fields
    let why: Why

    enum Why {
        /// Nothing is wrong: it is looked at before it is done, a step back was taken, or nobody was signed in.
        case shown
        /// No page of this site gave it to this visitor, as far as can be told: a cookie is gone, or a day has passed.
        case void
        case refused(Refusal)
        /// Nothing was chosen in the field of this name.
        case unchosen(String)
        /// The box of this name was not ticked.
        case unconfirmed(String)
        case doubted(Form.Doubt)
        case tooMany(until: Date)
        /// It was done, and made a private link, which is shown here alone.
        case made(link: String)
        /// The address names a form that is kept no longer, or was never this visitor's.
        case gone
    }

    init(_ sent: Fields, _ why: Why = .shown) { (self.sent, self.why) = (sent.with(Self.secret, nil), why) }

    /// The field with what proves who signs in: never kept.
    static let secret = "token"

    /// The field of an address that names it.
    static let field = "kept"

    /// What was typed.
    var fields: Fields { sent.with(Form.tokenField, nil) }

    var refusal: Refusal? { if case .refused(let refusal) = why { refusal } else { nil } }

    /// The private link that it made.
    var link: String? { if case .made(let link) = why { link } else { nil } }

    /// Nothing is wrong with it.
    var isShown: Bool { if case .shown = why { true } else { false } }

    /// A program may have filled it in.
    var isDoubted: Bool { if case .doubted = why { true } else { false } }

    /// No page of this site gave it to this visitor.
    var isVoid: Bool { if case .void = why { true } else { false } }

    /// There is something of it to be shown.
    var isThere: Bool {
        switch why {
        case .gone, .made: false
        default: true
        }
    }

    /// What was typed, and why it was not done.
    /// - Parameters:
    ///   - names: the fields of the form, by what they hold.
    ///   - choices: its other fields.
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
    /// - Parameter path: of the page that shows it.
    /// - Returns: the address of that page.
    func keep(_ form: KeptForm, at path: String, _ context: DeskContext) -> String {
        let owner = KeptForms.Owner(
            visit: context.visit?.use() ?? "", account: context.account,
            household: IPRange.household(of: context.address))
        return "\(path)?\(Fields([(name: KeptForm.field, value: keptForms.keep(form, of: owner, at: now()))]).encoded)"
    }

    /// The form that an address names; nil where it names none.
    func kept(_ fields: Fields, _ context: DeskContext) -> KeptForm? {
        guard let id = fields[KeptForm.field] else { return nil }
        let form = context.visit.flatMap {
            keptForms.form(id, visit: $0.id, account: context.account, at: now())
        }
        return form ?? KeptForm(Fields(""), .gone)
    }

    func kept(_ request: Request, _ context: DeskContext) -> KeptForm? { kept(request.fields, context) }

    /// What signs a form that is shown again: what it came with, where that holds still, as the time that it took counts from
    /// then and it is one question however often it is sent.
    /// - Returns: nil where it needs another.
    func token(of kept: KeptForm?, _ context: DeskContext) -> String? {
        guard let kept, kept.isThere, let token = kept.sent[Form.tokenField], let visit = context.visit?.id,
            seal.issued(token, for: context.binding(of: visit), at: now()) != nil
        else { return nil }
        // What it was sent for is there already.
        if case .keyReused = kept.refusal { return nil }
        return token
    }
}
