/// Adds a contribution of another centre to an answer; the custodian stays the same.
public struct Contribute: Move, Attaching {
    public let reference: String
    public let text: String?
    public let seen: Int?
    public let attachments: [NewAttachment]?

    /// - Throws: `Refusal` when the contribution is empty or may not be stored, or a file is not taken.
    public init(
        reference: String, contribution: String, seen: Int? = nil, attachments: [NewAttachment]? = nil
    ) throws(Refusal) {
        self.reference = reference
        text = try Text.required(contribution, .answer)
        self.seen = seen
        self.attachments = try attachments.checked()
    }

    public func act(in scene: Scene) -> Act { .contributed }

    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, contribution: text ?? "", seen: seen, attachments: attachments)
    }
}
