/// Asks a question and gives the asker a private link to follow it.
public struct AskOnline: Verb {
    public typealias Reply = OnlineReceipt

    public let ask: Ask

    public init(ask: Ask) { self.ask = ask }

    public func validated() throws(Refusal) -> AskOnline { AskOnline(ask: try ask.validated()) }
}

/// The reply to someone who asked without an account.
public struct OnlineReceipt: Codable, Equatable, Sendable {
    public let receipt: Receipt
    /// The secret of the link, shown once. Nil when the question existed already and the sender may be someone else
    /// than its asker.
    public let link: String?

    public init(receipt: Receipt, link: String?) {
        self.receipt = receipt
        self.link = link
    }
}
