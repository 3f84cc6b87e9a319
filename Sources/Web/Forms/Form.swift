import Foundation
import Phrasebook

/// A form submitted from a page of this site, its CSRF token verified.
struct Form: Sendable {
    let fields: Fields
    /// The time between issue and submission, in seconds.
    let filledFor: TimeInterval

    /// The field with the CSRF token.
    static let tokenField = "form"
    /// A hidden honeypot field that programs fill in. Browsers have no autofill value for its name.
    static let honeypot = "unused"
    /// The least time in which a person writes a question, in seconds.
    static let quickest: TimeInterval = 3

    /// Why the form looks as if a program filled it in.
    enum Doubt {
        case trapped, quick

        func text(_ words: Phrases.Pages.AskWords) -> String {
            switch self {
            case .trapped: words.trapped
            case .quick: words.spam
            }
        }
    }

    /// Nil when nothing suggests that a program filled it in.
    var doubt: Doubt? { fields[Self.honeypot] != nil ? .trapped : filledFor < Self.quickest ? .quick : nil }
}
