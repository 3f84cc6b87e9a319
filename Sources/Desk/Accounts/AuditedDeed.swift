public import Foundation

/// What the audit records: sign-ins, access given or taken away, exports and imports. Questions and entries have
/// histories of their own.
public enum AuditedDeed: String, Codable, CaseIterable, Sendable {
    // Sign-in. The number is the token's.
    case signedIn = "signed_in"
    case signedOut = "signed_out"
    /// Failed sign-ins. The number is how many since the line before.
    case signInFailed = "sign_in_failed"
    /// The first use of a token on a day.
    case tokenUsed = "token_used"
    // Access given and withdrawn.
    case tokenCreated = "token_created"
    case tokenRevoked = "token_revoked"
    /// The number is the session's.
    case sessionEnded = "session_ended"
    case linkCreated = "link_created"
    /// The number is how many sessions.
    case linksRevoked = "links_revoked"
    /// The subject is the account, and its role or what else was changed.
    case accountSaved = "account_saved"
    case accountDisabled = "account_disabled"
    /// A setting of the centre or of the desk that the subject names.
    case settingsChanged = "settings_changed"
    // Mail. The subject is the question, the number the mail's.
    /// An asker's address, which the line does not have.
    case addressCorrected = "address_corrected"
    case mailRetried = "mail_retried"
    case mailDropped = "mail_dropped"
    /// The number is that of the mail that came in.
    case mailAssigned = "mail_assigned"
    case mailDiscarded = "mail_discarded"
    // Personal data. The numbers count persons.
    case personExported = "person_exported"
    case personsListed = "persons_listed"
    case personsErased = "persons_erased"
    case erasureRequested = "erasure_requested"
    // Export, import and backup. The numbers count entries, centres or files.
    case exported
    case imported
    case backedUp = "backed_up"
    case restored

    /// Whether only a server may record it, not a user of the file.
    public var isServers: Bool {
        switch self {
        case .signedIn, .signedOut, .signInFailed, .tokenUsed: true
        case .tokenCreated, .tokenRevoked, .sessionEnded, .linkCreated, .linksRevoked, .accountSaved, .accountDisabled,
            .settingsChanged, .addressCorrected, .mailRetried, .mailDropped, .mailAssigned, .mailDiscarded,
            .personExported, .personsListed, .personsErased, .erasureRequested, .exported, .imported, .backedUp,
            .restored:
            false
        }
    }
}

/// One line of the audit. It never holds a text, a secret or an asker.
public struct AuditLine: Codable, Equatable, Sendable {
    /// A program asks for the lines after this number.
    public let id: Int64
    public let deed: AuditedDeed
    /// An account, a centre, a question, a kind of file or a setting; nil for none.
    public let subject: String?
    /// How many things the deed concerned; nil where there is nothing to count.
    public let number: Int?
    /// Nil for an asker by the private link, for time, and for an unidentified user of the file.
    public let actor: Account?
    /// Whether it came over the network.
    public let isRemote: Bool
    public let at: Date

    /// Whether a token or a session proved the actor. On the file anyone can name any account.
    public var isProven: Bool { actor != nil && isRemote }

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
