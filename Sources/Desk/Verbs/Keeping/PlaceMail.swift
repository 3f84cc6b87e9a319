/// Reads a stored mail and places it: on its question, on the undelivered mail that it reports, or in the coordinators'
/// list. A mail that was read before is not moved.
public struct PlaceMail: Verb {
    public typealias Reply = ReceivedMail

    public let id: Int64

    /// How often a mail is read by later runs before it is left to a coordinator: reading it ended the program,
    /// perhaps.
    public static let mostAttempts = 5

    public init(id: Int64) { self.id = id }

    public func validated() -> Self { self }
}
