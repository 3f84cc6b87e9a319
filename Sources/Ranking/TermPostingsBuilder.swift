/// Collects the positions of one term, document by document in ascending order of their ids, and packs them as
/// postings.
///
/// The two functions called for each position and each document are public, because the compiler inlines public
/// functions across modules, but not `package` ones.
public final class TermPostingsBuilder {
    /// The builders of text and title. They are behind a pointer, so that no access needs an exclusivity check.
    @usableFromInline let fields: UnsafeMutablePointer<PostingsBuilder>
    @usableFromInline let documents: UnsafeMutablePointer<Int>

    /// The numbers of the fields, as FTS5 numbers the columns.
    package static let (text, title) = (0, 1)

    /// - Parameters:
    ///   - statistics: of the index that is read.
    ///   - settings: with which the postings will be scored.
    package init(_ statistics: CollectionStatistics, _ settings: RankingSettings) {
        let score = Score(settings: settings, statistics: statistics)
        fields = .allocate(capacity: 2)
        (fields + Self.text).initialize(
            to: PostingsBuilder { score.nearText(Double($1), statistics.length(of: $0)) })
        (fields + Self.title).initialize(
            to: PostingsBuilder { score.nearTitle(Double($1), statistics.length(of: $0)) })
        documents = .allocate(capacity: 1)
        documents.initialize(to: 0)
    }

    deinit {
        for field in 0..<2 { fields[field].deallocate() }
        fields.deinitialize(count: 2)
        fields.deallocate()
        documents.deallocate()
    }

    /// Adds a position of the term in the next document.
    /// - Parameters:
    ///   - field: `text` or `title`.
    ///   - place: the position in words, stop words not counted; in ascending order within a field.
    @inlinable
    @inline(__always)
    public func add(field: Int, place: UInt32) { fields[field].add(place: place) }

    /// Ends the document. Its id must be larger than that of the one before.
    @inlinable
    @inline(__always)
    public func endDocument(_ id: UInt32) {
        documents.pointee += 1
        for field in 0..<2 where fields[field].found > 0 { fields[field].end(id) }
    }

    /// The packed postings. The builder must not be used afterwards.
    package func finish() -> TermPostings {
        TermPostings(title: fields[Self.title].finish(), text: fields[Self.text].finish(), count: documents.pointee)
    }
}
