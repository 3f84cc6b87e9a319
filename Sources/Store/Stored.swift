public import Desk
public import Foundation

/// A verb that the store performs.
public protocol Stored: Verb {
    /// Whether the verb reads or writes.
    static var access: Access { get }
    /// Whether it changes nothing that people wrote or set. It may still add a line to the audit.
    static var onlyReads: Bool { get }
    /// Whether it may erase personal data, which must then be removed from the file too.
    static var scrubbing: Scrubbing { get }
    /// Its reply, with what the file still contains of the erased data.
    static func scrubbed(_ reply: Reply, _ file: FileTraces) -> Reply
    /// Who may use it on a server, and on the file where an account is named.
    static var minimumRole: MinimumRole { get }
    /// The refusal to an account without the required role, if it may use another verb instead.
    static func refused(_ refusal: Refusal) -> Refusal
    /// Whether it may store files.
    var mayBringFiles: Bool { get }
    /// The files that it stores, read outside its transaction, to be checked before it.
    func broughtFiles(to store: Store) throws -> [NewAttachment]
    /// Performs the verb. If it throws, nothing has changed.
    func perform(in tx: Transaction) throws -> Reply
    /// The kind of data that it exports, for the audit; nil if it exports nothing, or this is not the first page.
    var exports: String? { get }
    /// The search to count after a verb has read; nil for none.
    func note(on reply: Reply, at moment: Date) -> SearchNote?
    /// The reply to a stranger who repeats a write with the same key. It may be another stranger, so the reply contains
    /// nothing personal.
    static func repeated(_ reply: Reply) -> Reply
    /// The part of its reply that is stored for a repeated request.
    static var kept: KeptReply { get }
}

extension Stored {
    public static var onlyReads: Bool { access == .read }
    public static var scrubbing: Scrubbing { .none }
    public static func scrubbed(_ reply: Reply, _ file: FileTraces) -> Reply { reply }
    public static var minimumRole: MinimumRole { right.minimumRole(.own) }
    public static func refused(_ refusal: Refusal) -> Refusal { refusal }
    public var exports: String? { nil }
    public func note(on reply: Reply, at moment: Date) -> SearchNote? { nil }
    public static func repeated(_ reply: Reply) -> Reply { reply }
    public static var kept: KeptReply { .whole }
}

/// Whether a verb reads or writes.
public enum Access: Sendable {
    case read, write
}

/// When erased data must be removed from the file.
public enum Scrubbing: Sendable {
    /// The verb erases nothing.
    case none
    /// Now; if someone uses the file, the next time.
    case whenFree
    /// Now; if someone still uses the file after a short wait, the next time.
    case atOnce

    /// The longest wait for other users of the file, in milliseconds.
    var patience: Int { self == .atOnce ? 1_000 : 0 }
}

/// The part of a verb's reply that is stored for a repeated request.
public enum KeptReply: Sendable {
    case whole
    /// The result of `Stored.repeated`.
    case withoutSecrets
    case nothing
}
