/// Where a word of a query stands with its family, and what it adds to the score of each document.
///
/// The words of a family count as occurrences of the word itself, each times its likeness: they are one term with one
/// saturation. As terms of their own they would count more the more of them there are. The documents that have the word
/// in the title and those that have it in the text only are two lists, and no document is in both. Titles score high,
/// so that the long lists of texts are soon only looked up.
package final class WordPostings: Sendable {
    /// A word of the family.
    package struct Member: Sendable {
        let postings: TermPostings
        let likeness: Likeness

        /// - Parameter likeness: of the typed word 1.
        package init(_ postings: TermPostings, likeness: Double) {
            self.postings = postings
            self.likeness = Likeness(likeness)
        }
    }

    let titled: GainList
    let others: GainList
    /// The typed word itself, for the pairs.
    let own: TermPostings
    /// The number of documents that have the word itself; where none has it, one of its family.
    package let frequency: Int

    /// The number of documents that have the word or one of its family.
    package var count: Int { titled.count + others.count }

    /// The memory it takes beside that of the words themselves, in bytes.
    package var size: Int { titled.size + others.size }

    /// There is no document.
    package var isEmpty: Bool { count == 0 }

    /// - Parameters:
    ///   - members: the typed word first.
    ///   - statistics: of the index of the postings.
    package init(_ members: [Member], _ statistics: CollectionStatistics, _ settings: RankingSettings) {
        let merger = FamilyMerger(members, Score(settings: settings, statistics: statistics))
        let (titled, others) = merger.merged()
        (self.titled, self.others) = (titled, others)
        own = members.first?.postings ?? .none
        frequency = own.count > 0 ? own.count : titled.count + others.count
    }
}

/// How alike a word of a family is to the typed one, in whole parts: sums of them are exact.
struct Likeness: Equatable, Sendable {
    let parts: UInt32

    /// The parts of the word itself.
    static let whole: UInt32 = 32

    init(_ likeness: Double) { parts = min(UInt32((max(likeness, 0) * Double(Self.whole)).rounded()), Self.whole) }
}

/// Walks through the postings of a family, document by document.
private struct FamilyMerger {
    private let members: [WordPostings.Member]
    private let score: Score

    init(_ members: [WordPostings.Member], _ score: Score) { (self.members, self.score) = (members, score) }

    func merged() -> (titled: GainList, others: GainList) {
        var readers = members.flatMap { member in
            [(member.postings.title, true), (member.postings.text, false)].filter { $0.0.count > 0 }
                .map { FamilyReader($0, isTitle: $1, member.likeness) }
        }
        defer { for reader in readers { reader.deallocate() } }
        var (titled, others) = (GainListBuilder(), GainListBuilder())
        defer {
            titled.deallocate()
            others.deallocate()
        }
        readers.withUnsafeMutableBufferPointer { readers in
            while true {
                var id = PostingsCursor.end
                // By its place: a copy of a reader would count references, for each document.
                for place in readers.indices { id = min(id, readers[place].id) }
                guard id != PostingsCursor.end else { return }
                var posting = GainPosting()
                for place in readers.indices where readers[place].id == id {
                    readers[place].take(into: &posting, score.settings.leadHalf)
                    readers[place].next()
                }
                let gain = score.gain(posting.word, id, score.statistics.length(of: id))
                if posting.isTitled { titled.add(id, posting, gain) } else { others.add(id, posting, gain) }
            }
        }
        return (titled.finish(), others.finish())
    }
}

/// Reads one word's postings in one field from the first to the last.
private struct FamilyReader {
    private let postings: Postings
    private let isTitle: Bool
    private let likeness: Likeness
    private(set) var id = PostingsCursor.end
    private var (block, place, size) = (-1, 0, 0)
    private let ids: UnsafeMutablePointer<UInt32>
    private let counts: UnsafeMutablePointer<UInt8>
    private let firsts: UnsafeMutablePointer<UInt32>

    init(_ postings: Postings, isTitle: Bool, _ likeness: Likeness) {
        (self.postings, self.isTitle, self.likeness) = (postings, isTitle, likeness)
        ids = .allocate(capacity: Postings.blockSize)
        counts = .allocate(capacity: Postings.blockSize)
        firsts = .allocate(capacity: Postings.blockSize)
        open(0)
    }

    func deallocate() {
        ids.deallocate()
        counts.deallocate()
        firsts.deallocate()
    }

    /// Adds what the word has in the current document.
    @inline(__always)
    func take(into posting: inout GainPosting, _ leadHalf: Double) {
        let count = UInt32(counts[place])
        let weakness = Likeness.whole - likeness.parts
        let isWhole = weakness == 0
        posting.weakness = min(posting.weakness, weakness)
        if isTitle {
            posting.titleWeakness = min(posting.titleWeakness, weakness)
            if isWhole { posting.title += count } else { posting.titleParts += count * likeness.parts }
            return
        }
        if isWhole { posting.text += count } else { posting.textParts += count * likeness.parts }
        let first = firsts[place]
        // The best of s / (1 + first / half), without a division.
        let (known, new) = (Double(Likeness.whole - posting.leadWeakness), Double(likeness.parts))
        if new * (leadHalf + Double(posting.first)) > known * (leadHalf + Double(first)) {
            (posting.leadWeakness, posting.first) = (weakness, first)
        }
    }

    @inline(__always)
    mutating func next() {
        place += 1
        if place < size { id = ids[place] } else { open(block + 1) }
    }

    private mutating func open(_ number: Int) {
        (block, place) = (number, 0)
        guard number < postings.blocks.count else {
            (size, id) = (0, PostingsCursor.end)
            return
        }
        let opened = postings.blocks[number]
        size = Int(opened.documents)
        postings.read(opened, ids: ids, counts: counts)
        if !isTitle { postings.readFirsts(opened, counts: counts, firsts: firsts) }
        id = ids[0]
    }
}
