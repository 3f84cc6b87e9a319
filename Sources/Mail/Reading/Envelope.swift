/// What a mail server tells about a message in addition to its bytes.
public struct Envelope: Sendable {
    /// Empty for `<>`; nil if the server does not tell it.
    public var sender: String?
    public var recipients: [String]

    public init(sender: String? = nil, recipients: [String] = []) {
        (self.sender, self.recipients) = (sender, recipients)
    }
}
