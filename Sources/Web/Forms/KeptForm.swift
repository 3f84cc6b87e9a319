import Desk
import Foundation
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
        case .shown, .void, .refused, .unchosen, .unconfirmed, .doubted, .tooMany: true
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
