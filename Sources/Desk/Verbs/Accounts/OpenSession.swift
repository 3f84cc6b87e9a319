public import Foundation

/// Opens a browser session with a token and returns its secret, which is shown only once.
public struct OpenSession: Verb {
    public typealias Reply = String

    public let token: String

    /// The lifetime of a session: 12 hours, in seconds, enough for a working day.
    public static let lasts: TimeInterval = 12 * 3_600

    public init(token: String) { self.token = token }

    public func validated() -> Self { self }
}
