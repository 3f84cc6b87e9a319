/// A list of correct spellings, in which misspelt names are looked up.
///
/// Keys are folded letters and digits without separators (“saintetienne”). Only their first 64 bytes count. Slips are
/// counted in UTF-8 bytes; folded French has one byte for each letter.
public struct Spellings: Sendable {
    /// A correct spelling near a typed one.
    public struct Near: Equatable, Sendable {
        /// The id given with the spelling.
        public let id: Int
        /// The correct spelling.
        public let key: String
        /// The number of slips: letters left out, added, replaced or transposed.
        public let distance: Int
    }

    /// The distinct keys in one array, ordered by length, then by bytes.
    private var bytes: [UInt8] = []
    /// Where each key begins in `bytes`, and the end of the last one.
    private var starts: [UInt32] = [0]
    /// The letters of each key.
    private var bags: [LetterBag] = []
    /// The ids in the order of the keys.
    private var ids: [Int] = []
    /// Where the ids of each key begin in `ids`, and the end of the last ones.
    private var idStarts: [UInt32] = [0]
    /// For each length up to one above the maximum, the index of the first key at least that long.
    private var firstOfLength: [Int] = []

    /// Makes a list of folded keys. Several entries may have one key. Empty keys are ignored.
    public init(_ entries: some Sequence<(key: String, id: Int)>) {
        var all: [Entry] = []
        var text: [UInt8] = []
        for (key, id) in entries where !key.isEmpty {
            let start = text.count
            text.append(contentsOf: key.utf8.prefix(SlipDistance.longest))
            all.append(Entry(start: start, end: text.count, id: id))
        }
        text.withUnsafeBufferPointer { text in
            all.sort { $0.precedes($1, text) }
            var last = text[0..<0]
            for entry in all {
                let key = text[entry.start..<entry.end]
                if !key.elementsEqual(last) {
                    append(key)
                    last = key
                }
                ids.append(entry.id)
                idStarts[bags.count] = UInt32(ids.count)
            }
        }
        for length in 0...(SlipDistance.longest + 1) {
            let previous = firstOfLength.last ?? 0
            firstOfLength.append((previous..<bags.count).first { keyLength($0) >= length } ?? bags.count)
        }
    }

    /// A key in a text of all of them, and its id.
    private struct Entry {
        let start: Int
        let end: Int
        let id: Int

        /// By length, then by bytes, then by id.
        func precedes(_ other: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
            let (length, others) = (end - start, other.end - other.start)
            if length != others { return length < others }
            for place in 0..<length where text[start + place] != text[other.start + place] {
                return text[start + place] < text[other.start + place]
            }
            return id < other.id
        }
    }

    private mutating func append(_ key: Slice<UnsafeBufferPointer<UInt8>>) {
        bytes.append(contentsOf: key)
        starts.append(UInt32(bytes.count))
        bags.append(LetterBag(UnsafeBufferPointer(rebasing: key)))
        idStarts.append(UInt32(ids.count))
    }

    private func keyLength(_ index: Int) -> Int {
        Int(starts[index + 1] - starts[index])
    }

    /// The spellings with at most `maximum` slips, ordered by the number of slips, their cost (see `Slips`), and the
    /// key. `limit` counts distinct keys; all ids of each are returned.
    public func nearest(to key: String, limit: Int, within maximum: Int) -> [Near] {
        var key = key
        return key.withUTF8 { typed in
            let typed = UnsafeBufferPointer(rebasing: typed.prefix(SlipDistance.longest))
            guard !typed.isEmpty, limit > 0, maximum >= 0 else { return [] }
            let candidates = worthRanking(candidates(typed, within: maximum), limit)
            return ranked(candidates, for: typed).prefix(limit).flatMap { nears($0) }
        }
    }

    /// The optimal string alignment distance between two keys (see `Near.distance`).
    public static func distance(_ one: String, _ other: String) -> Int {
        var (one, other) = (one, other)
        return one.withUTF8 { one in
            let distance = SlipDistance(one)
            return other.withUTF8 { distance($0) }
        }
    }
}

extension Spellings {
    private struct Candidate {
        let index: Int
        let distance: Int
    }

    private func candidates(_ typed: UnsafeBufferPointer<UInt8>, within maximum: Int) -> [Candidate] {
        let slips = SlipDistance(typed)
        let bag = LetterBag(typed)
        let reach = min(maximum, SlipDistance.longest)
        let first = firstOfLength[max(typed.count - reach, 0)]
        let end = firstOfLength[min(typed.count + reach, SlipDistance.longest) + 1]
        var result: [Candidate] = []
        bytes.withUnsafeBufferPointer { bytes in
            for index in first..<end where bags[index].leastDistance(to: bag) <= maximum {
                let distance = slips(UnsafeBufferPointer(rebasing: bytes[keyRange(index)]))
                if distance <= maximum { result.append(Candidate(index: index, distance: distance)) }
            }
        }
        return result
    }

    private func keyRange(_ index: Int) -> Range<Int> {
        Int(starts[index])..<Int(starts[index + 1])
    }

    /// Removes candidates beyond the `limit`-th nearest: short keys have hundreds within two slips.
    private func worthRanking(_ candidates: [Candidate], _ limit: Int) -> [Candidate] {
        guard candidates.count > limit else { return candidates }
        let furthest = candidates.map(\.distance).sorted()[limit - 1]
        return candidates.filter { $0.distance <= furthest }
    }

    private func ranked(_ candidates: [Candidate], for typed: UnsafeBufferPointer<UInt8>) -> [Candidate] {
        bytes.withUnsafeBufferPointer { bytes in
            let weighed = candidates.map { candidate in
                let right = UnsafeBufferPointer(rebasing: bytes[keyRange(candidate.index)])
                return (candidate: candidate, right: right, cost: Slips.cost(typed, for: right))
            }
            return weighed.sorted { one, other in
                if one.candidate.distance != other.candidate.distance {
                    return one.candidate.distance < other.candidate.distance
                }
                if one.cost != other.cost { return one.cost < other.cost }
                return one.right.lexicographicallyPrecedes(other.right)
            }
            .map(\.candidate)
        }
    }

    private func nears(_ candidate: Candidate) -> [Near] {
        let key = String(decoding: bytes[keyRange(candidate.index)], as: UTF8.self)
        let idRange = Int(idStarts[candidate.index])..<Int(idStarts[candidate.index + 1])
        return ids[idRange].map { Near(id: $0, key: key, distance: candidate.distance) }
    }
}
