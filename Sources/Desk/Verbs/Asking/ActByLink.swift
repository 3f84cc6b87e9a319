/// Performs an act of the asker, authenticated by the private link.
public struct ActByLink: Verb {
    public typealias Reply = FollowUp

    public let link: String
    public let act: AskerAct
    /// The version that was seen; nothing is written when another is current.
    public let seen: Int?

    public init(link: String, act: AskerAct, seen: Int? = nil) {
        self.link = link
        self.act = act
        self.seen = seen
    }

    public func validated() throws(Refusal) -> ActByLink {
        switch act {
        case .reply(let text): ActByLink(link: link, act: .reply(try Text.required(text, .message)), seen: seen)
        case .reopen(let text): ActByLink(link: link, act: .reopen(try Text.required(text, .reason)), seen: seen)
        case .confirm(let confirmation): ActByLink(link: link, act: .confirm(try confirmation.validated()), seen: seen)
        case .withdraw, .satisfied, .revoke: self
        }
    }
}

/// An act of the asker.
public enum AskerAct: Codable, Equatable, Sendable {
    /// Confirms a question that nobody has before.
    case confirm(Confirmation)
    case reply(String)
    case withdraw
    case satisfied
    case reopen(String)
    /// Revokes the link, for example after someone else got it.
    case revoke
}
