/// Reads a stored mail and places it: on its question, on the undelivered mail that it reports, or in the coordinators'
/// list. A mail that was read before is not moved.
public struct PlaceMail: Verb {
    public typealias Reply = ReceivedMail

    public let id: Int64

    /// The number of later runs that try to read a mail before a coordinator must decide. Reading it may have ended the
    /// program each time.
    public static let mostAttempts = 5

    public init(id: Int64) { self.id = id }

    public func validated() -> Self { self }
}
