public import Foundation

/// What the desk accounts for: who was let in, who was given or lost access, what left the desk or was taken into it. What
/// happens to questions and entries is in their own histories.
public enum AuditedDeed: String, Codable, CaseIterable, Sendable {
    // Who was let in. The number is the token's.
    case signedIn = "signed_in"
    case signedOut = "signed_out"
    /// How many tries, since the line before.
    case signInFailed = "sign_in_failed"
    /// A token acted for the first time on a day.
    case tokenUsed = "token_used"
    // Access given and taken.
    case tokenCreated = "token_created"
    case tokenRevoked = "token_revoked"
    /// The number is the session's.
    case sessionEnded = "session_ended"
    case linkCreated = "link_created"
    /// How many.
    case linksRevoked = "links_revoked"
    /// The subject is the account and its role.
    case accountSaved = "account_saved"
    case accountDisabled = "account_disabled"
    /// Of the centre, or the desk's setting, that the subject names.
    case settingsChanged = "settings_changed"
    // Personal data. The numbers are of persons.
    case personExported = "person_exported"
    case personsListed = "persons_listed"
    case personsErased = "persons_erased"
    case erasureRequested = "erasure_requested"
    // What left, and what came. The numbers are of entries, centres or files.
    case exported
    case imported
    case backedUp = "backed_up"
    case restored

    /// A server notes it of itself: nobody does it on a file.
    public var isServers: Bool {
        switch self {
        case .signedIn, .signedOut, .signInFailed, .tokenUsed: true
        default: false
        }
    }
}

/// One line of the audit: never a text, a secret or an asker.
public struct AuditLine: Codable, Equatable, Sendable {
    /// By which a program asks for what came after.
    public let id: Int64
    public let deed: AuditedDeed
    /// An account, a centre, a question, a kind of file or a setting; nil: nothing that is named.
    public let subject: String?
    /// What the deed counts; nil: nothing.
    public let number: Int?
    /// Nil: an asker by their link, time, or whoever has the file and did not say who they are.
    public let actor: Account?
    /// Over the network, where who acts is proven.
    public let isRemote: Bool
    public let at: Date

    public init(
        id: Int64, deed: AuditedDeed, subject: String?, number: Int?, actor: Account?, isRemote: Bool, at: Date
    ) {
        self.id = id
        self.deed = deed
        self.subject = subject
        self.number = number
        self.actor = actor
        self.isRemote = isRemote
        self.at = at
    }
}
