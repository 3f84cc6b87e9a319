/// Performs an act of the asker, authenticated by the private link.
public struct ActByLink: Verb, Attaching {
    public typealias Reply = FollowUp

    public let link: String
    public let act: AskerAct
    /// The version that was seen; nothing is written when another is current.
    public let seen: Int?
    /// The files of a reply.
    public let attachments: [NewAttachment]?

    /// - Throws: `Refusal` where a file is not taken, or the act is no reply, which alone has files.
    public init(
        link: String, act: AskerAct, seen: Int? = nil, attachments: [NewAttachment]? = nil
    ) throws(Refusal) {
        self.link = link
        self.act = act
        self.seen = seen
        self.attachments = try attachments.checked()
        guard self.attachments == nil || act.isReply else { throw .badField("attachments") }
    }

    public func validated() throws(Refusal) -> ActByLink {
        try ActByLink(link: link, act: act.validated(), seen: seen, attachments: attachments)
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

    fileprivate var isReply: Bool {
        switch self {
        case .reply: true
        case .confirm, .withdraw, .satisfied, .reopen, .revoke: false
        }
    }

    fileprivate func validated() throws(Refusal) -> AskerAct {
        switch self {
        case .reply(let text): .reply(try Text.required(text, .message))
        case .reopen(let text): .reopen(try Text.required(text, .reason))
        case .confirm(let confirmation): .confirm(try confirmation.validated())
        case .withdraw, .satisfied, .revoke: self
        }
    }
}
