/// Asks, and gives the asker a private link to follow the question by.
public struct AskOnline: Verb {
    public typealias Reply = OnlineReceipt

    public let ask: Ask

    public init(ask: Ask) { self.ask = ask }

    public func validated() throws(Refusal) -> AskOnline { AskOnline(ask: try ask.validated()) }
}

/// What someone who asked without an account gets.
public struct OnlineReceipt: Codable, Equatable, Sendable {
    public let receipt: Receipt
    /// The secret of the link, shown once; nil where the question was there already and the one who sent it again cannot
    /// be told from a stranger.
    public let link: String?

    public init(receipt: Receipt, link: String?) {
        self.receipt = receipt
        self.link = link
    }
}
