/// Reads a mail that was stored, and places it: on its question, with its mail that did not arrive, or where a
/// coordinator finds it. One that was read already stays where it is.
public struct PlaceMail: Verb {
    public typealias Reply = ReceivedMail

    public let id: Int64

    /// How often a mail is read by later runs before it is left to a coordinator: reading it ended the program,
    /// perhaps.
    public static let mostAttempts = 5

    public init(id: Int64) { self.id = id }

    public func validated() -> Self { self }
}
