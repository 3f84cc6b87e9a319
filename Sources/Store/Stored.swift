public import Desk
public import Foundation

/// A verb that the store performs.
public protocol Stored: Verb {
    /// Whether it changes anything.
    static var access: Access { get }
    /// Whether it may erase personal data, which then has to be gone from the file too.
    static var scrubbing: Scrubbing { get }
    /// Its reply, with what the file still keeps of what was erased.
    static func scrubbed(_ reply: Reply, _ file: FileTraces) -> Reply
    /// For whom a server performs it.
    static var minimumRole: MinimumRole { get }
    /// Performs the verb: whatever it throws, nothing has changed.
    func perform(in tx: Transaction) throws -> Reply
    /// What kind of things it takes out of the desk, which is accounted for; nil: it is no export, or not its first page.
    var exports: String? { get }
    /// What is to be counted of a verb that reads, once it has read: nil for nothing.
    func note(on reply: Reply, at moment: Date) -> SearchNote?
    /// What a stranger gets who sends a write again under the same key: nobody knows that it is the same stranger.
    static func repeated(_ reply: Reply) -> Reply
    /// What is kept of its reply for a repeated request.
    static var kept: KeptReply { get }
}

extension Stored {
    public static var scrubbing: Scrubbing { .none }
    public static func scrubbed(_ reply: Reply, _ file: FileTraces) -> Reply { reply }
    public static var minimumRole: MinimumRole { right.minimumRole(.own) }
    public var exports: String? { nil }
    public func note(on reply: Reply, at moment: Date) -> SearchNote? { nil }
    public static func repeated(_ reply: Reply) -> Reply { reply }
    public static var kept: KeptReply { .whole }
}

/// What a verb does to the database.
public enum Access: Sendable {
    case read, write
}

/// When what a verb erased from the rows is to be gone from the file too.
public enum Scrubbing: Sendable {
    /// It erases nothing.
    case none
    /// Now, or the next time when someone reads or writes the file.
    case whenFree
    /// Now, or the next time when someone still reads or writes the file after a moment.
    case atOnce

    /// For how long others are waited for, in milliseconds.
    var patience: Int { self == .atOnce ? 1_000 : 0 }
}
