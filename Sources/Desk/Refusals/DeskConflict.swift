public import Foundation

/// A conflict with the state of the desk.
public enum DeskConflict: RefusalGroup {
    case overlap([Overlap])
    case centreExists(String)
    case themeTaken(String, theme: String)
    /// Another account has the address.
    case emailTaken(String)
    case sameTheme(String)
    case keyReused(String)
    /// The write was done before, but its reply is no longer stored: it contained a secret, or a person was erased
    /// since.
    case replyGone(String)
    case fileInUse
    /// The data to be erased have changed since they were shown.
    case erasureChanged
    /// A mail that was sent cannot be dropped or sent again.
    case mailSent(Int64)
    /// The mail is being sent now.
    case mailInHand(Int64)
    /// The mail has no purpose any more, or its recipient was erased.
    case mailGone(Int64)
    /// The received mail is already on a question.
    case receivedPlaced(Int64, question: String?)
    /// The content of the received mail was erased.
    case receivedErased(Int64)
    /// `Tick` did nothing, because the clock is more than a day after the last event, or before it.
    case clockJumped(last: Date, now: Date)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case overlap, centreExists, themeTaken, emailTaken, sameTheme, keyReused, replyGone, fileInUse, erasureChanged,
            mailSent, mailInHand, mailGone, receivedPlaced, receivedErased, clockJumped
    }

    public var kind: Refusal.Kind { .conflict }

    public var code: CodingKeys {
        switch self {
        case .overlap: .overlap
        case .centreExists: .centreExists
        case .themeTaken: .themeTaken
        case .emailTaken: .emailTaken
        case .sameTheme: .sameTheme
        case .keyReused: .keyReused
        case .replyGone: .replyGone
        case .fileInUse: .fileInUse
        case .erasureChanged: .erasureChanged
        case .mailSent: .mailSent
        case .mailInHand: .mailInHand
        case .mailGone: .mailGone
        case .receivedPlaced: .receivedPlaced
        case .receivedErased: .receivedErased
        case .clockJumped: .clockJumped
        }
    }
}

extension Refusal {
    public static func overlap(_ overlaps: [Overlap]) -> Refusal { .desk(.overlap(overlaps)) }
    public static func centreExists(_ slug: String) -> Refusal { .desk(.centreExists(slug)) }
    public static func themeTaken(_ text: String, theme: String) -> Refusal { .desk(.themeTaken(text, theme: theme)) }
    public static func emailTaken(_ address: String) -> Refusal { .desk(.emailTaken(address)) }
    public static func sameTheme(_ slug: String) -> Refusal { .desk(.sameTheme(slug)) }
    public static func keyReused(_ key: String) -> Refusal { .desk(.keyReused(key)) }
    public static func replyGone(_ key: String) -> Refusal { .desk(.replyGone(key)) }
    public static let fileInUse = Refusal.desk(.fileInUse)
    public static let erasureChanged = Refusal.desk(.erasureChanged)
    public static func mailSent(_ id: Int64) -> Refusal { .desk(.mailSent(id)) }
    public static func mailInHand(_ id: Int64) -> Refusal { .desk(.mailInHand(id)) }
    public static func mailGone(_ id: Int64) -> Refusal { .desk(.mailGone(id)) }
    public static func receivedPlaced(_ id: Int64, question: String?) -> Refusal {
        .desk(.receivedPlaced(id, question: question))
    }
    public static func receivedErased(_ id: Int64) -> Refusal { .desk(.receivedErased(id)) }
    public static func clockJumped(last: Date, now: Date) -> Refusal { .desk(.clockJumped(last: last, now: now)) }
}
