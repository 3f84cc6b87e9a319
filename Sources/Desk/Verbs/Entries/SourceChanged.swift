/// Says that a page or a law has changed: every published entry that cites it is to be verified at once.
///
/// The entries turn stale rather than back to review: readers go on finding them, marked, and their centre has them in its
/// inbox. Taking hundreds of answers away because one article was renumbered would help nobody.
public struct SourceChanged: Verb {
    /// Those that cite it, retired ones left out: also those not published yet, which stay as they are.
    public typealias Reply = [EntrySummary]

    /// The address or the legal reference, as typed.
    public let source: String
    /// What changed.
    public let reason: String?

    /// - Throws: `Refusal` when the source is neither an address nor a legal reference.
    public init(source: String, reason: String? = nil) throws(Refusal) {
        _ = try Citation(source)
        self.source = try Text.required(source, .source)
        self.reason = try reason.map { text throws(Refusal) in try Text.required(text, .reason) }
    }

    public func validated() throws(Refusal) -> Self { try Self(source: source, reason: reason) }
}
