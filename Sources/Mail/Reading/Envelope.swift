/// What a mail server says of a message besides its bytes.
public struct Envelope: Sendable {
    /// Empty for `<>`; nil where it does not say.
    public var sender: String?
    public var recipients: [String]

    public init(sender: String? = nil, recipients: [String] = []) {
        (self.sender, self.recipients) = (sender, recipients)
    }
}
