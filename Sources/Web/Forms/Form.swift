import Desk
import Foundation
import Phrasebook

/// A form submitted from a page of this site, its CSRF token verified.
struct Form: Sendable {
    let fields: Fields
    /// The files that were chosen, as they were sent.
    var files: [SentFile] = []
    /// The time between issue and submission, in seconds.
    let filledFor: TimeInterval

    /// The field with files.
    static let filesField = "attachments"
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

    /// The files to attach, checked; nil where none was chosen.
    /// - Throws: `Refusal` for a file that the desk does not take.
    func attachments() throws(Refusal) -> [NewAttachment]? {
        var attachments: [NewAttachment] = []
        for file in files where file.field == Self.filesField {
            attachments.append(try NewAttachment(name: file.name, content: file.content))
        }
        return attachments.isEmpty ? nil : attachments
    }

    /// Nil when nothing suggests that a program filled it in.
    var doubt: Doubt? { fields[Self.honeypot] != nil ? .trapped : filledFor < Self.quickest ? .quick : nil }
}
