/// Opens a browser session with the code of a mail, for the browser that asked for it.
public struct OpenSessionByMail: Verb {
    public typealias Reply = MailedSession

    public let code: String
    public let holder: String

    public init(code: String, holder: String) { (self.code, self.holder) = (code, holder) }

    public func validated() -> Self { self }
}

/// A session that was opened by mail.
public struct MailedSession: Codable, Equatable, Sendable {
    /// The session's secret, which is shown only once.
    public let secret: String
    /// The page that was wanted; nil for the inbox.
    public let next: String?

    public init(secret: String, next: String?) { (self.secret, self.next) = (secret, next) }
}
