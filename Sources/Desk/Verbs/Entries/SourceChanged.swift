/// Records that a page or a law has changed: all published entries that cite it must be verified at once.
///
/// The entries become stale instead of returning to review, so that readers still find them, marked as stale, and their
/// centre has them in its inbox. Otherwise hundreds of answers could disappear because one article was renumbered.
public struct SourceChanged: Verb {
    /// All entries that cite it, except retired ones. Those not yet published are included, but not changed.
    public typealias Reply = [EntrySummary]

    /// The address or the legal reference, as typed.
    public let source: String
    /// A description of the change.
    public let reason: String?
    /// False only lists the entries; nil marks them.
    public let activate: Bool?
    public var isTrial: Bool { activate == false }

    /// - Throws: `Refusal` when the source is neither an address nor a legal reference.
    public init(source: String, reason: String? = nil, activate: Bool? = nil) throws(Refusal) {
        _ = try Citation(source)
        self.source = try Text.required(source, .source)
        self.reason = try reason.map { text throws(Refusal) in try Text.required(text, .reason) }
        self.activate = activate
    }

    public func validated() throws(Refusal) -> Self { try Self(source: source, reason: reason, activate: activate) }
}
