/// Asks a question and gives the asker a private link to follow it.
///
/// Where the desk sends mail and has a site, the link goes to the address that was given, and the question waits
/// (`unconfirmed`) until it is opened and confirmed, unless the address is known to be its owner's.
public struct AskOnline: Verb, Attaching {
    public typealias Reply = OnlineReceipt

    public let ask: Ask
    public var attachments: [NewAttachment]? { ask.attachments }

    public init(ask: Ask) { self.ask = ask }

    public func validated() throws(Refusal) -> AskOnline { AskOnline(ask: try ask.validated()) }
}

/// The reply to someone who asked without an account.
public struct OnlineReceipt: Codable, Equatable, Sendable {
    public let receipt: Receipt
    /// The secret of the link, shown once. Nil when it goes to the asker by mail, or the question existed already and
    /// the sender may be someone else than its asker.
    public let link: String?
    /// The link goes to the asker by mail.
    public let isMailed: Bool

    public init(receipt: Receipt, link: String?, isMailed: Bool = false) {
        self.receipt = receipt
        self.link = link
        self.isMailed = isMailed
    }
}
