public import Foundation

/// Opens a browser's session with a token; the reply is the session's secret, shown once.
public struct OpenSession: Verb {
    public typealias Reply = String

    public let token: String

    /// For how long one stays signed in: a working day, 12 hours, in seconds.
    public static let lasts: TimeInterval = 12 * 3_600

    public init(token: String) { self.token = token }

    public func validated() -> Self { self }
}
