/// Takes down where one term stands, document after document in the order of their ids, and makes postings of it.
///
/// The two functions that are called for each place and each document are inlined into whoever reads an index. So they
/// are public: the compiler does not inline across modules what is of the package.
public final class TermPostingsBuilder {
    /// The builders of the text and of the title; behind a pointer, so that no access has to be checked for
    /// exclusivity.
    @usableFromInline let fields: UnsafeMutablePointer<PostingsBuilder>
    @usableFromInline let documents: UnsafeMutablePointer<Int>

    /// The numbers of the fields.
    package static let (text, title) = (0, 1)

    /// - Parameters:
    ///   - statistics: of the index that is read.
    ///   - settings: those with which the postings will be scored: each block keeps the best score in it.
    package init(_ statistics: CollectionStatistics, _ settings: RankingSettings) {
        let score = Score(settings: settings, average: statistics.average)
        fields = .allocate(capacity: 2)
        (fields + Self.text).initialize(
            to: PostingsBuilder { id, found, first in
                let length = statistics.length(of: id)
                return score.text(found, length) + score.lead(Int32(bitPattern: first), length)
            })
        (fields + Self.title).initialize(
            to: PostingsBuilder { id, found, _ in score.title(found, statistics.length(of: id)) })
        documents = .allocate(capacity: 1)
        documents.initialize(to: 0)
    }

    deinit {
        for field in 0..<2 { fields[field].deallocate() }
        fields.deinitialize(count: 2)
        fields.deallocate()
        documents.deallocate()
    }

    /// The term stands in the next document.
    /// - Parameters:
    ///   - field: `text` or `title`.
    ///   - place: at which word, stop words not counted; in ascending order within a field.
    @inlinable
    @inline(__always)
    public func add(field: Int, place: UInt32) { fields[field].add(place: place) }

    /// Ends the document, whose id is larger than that of the one before.
    @inlinable
    @inline(__always)
    public func endDocument(_ id: UInt32) {
        documents.pointee += 1
        for field in 0..<2 where fields[field].found > 0 { fields[field].end(id) }
    }

    /// What was taken down. The builder is used no more.
    package func finish() -> TermPostings {
        TermPostings(title: fields[Self.title].finish(), text: fields[Self.text].finish(), count: documents.pointee)
    }
}
