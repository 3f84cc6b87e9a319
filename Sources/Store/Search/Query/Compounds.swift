internal import GRDB
import Lexis
import Ranking

/// Words that are written as one or apart: *socio-culturel*, *socio culturel* and *socioculturel* are the same.
///
/// Whether the entries have the other writing is looked up in the list of their words: no index is larger for it.
struct Compounds {
    let reader: IndexReader
    private var list: WordList? { reader.words }

    /// For each word of a query its other writings, each a sequence of words.
    /// - Parameter words: in the order typed, with stop words.
    func writings(of words: [String]) throws -> [String: [[String]]] {
        var writings: [String: [[String]]] = [:]
        for (first, second) in zip(words, words.dropFirst()) where Self.mayJoin(first, second) {
            // What is written as one counts as either word: a document with it has both. It may be in the singular.
            let start = second.hasSuffix("s") || second.hasSuffix("x") ? second.dropLast() : second[...]
            guard try list?.begins(first + start, reader.db) == true else { continue }
            writings[first, default: []].append([first + second])
            writings[second, default: []].append([first + second])
        }
        for word in Set(words).sorted() {
            for parts in try parts(of: word) { writings[word, default: []].append(parts) }
        }
        return writings
    }

    private static func mayJoin(_ first: String, _ second: String) -> Bool {
        guard first.utf8.count + second.utf8.count >= shortest, second.utf8.count >= 3, first != second else {
            return false
        }
        return ![first, second].contains { StopWords.contains($0) || $0.utf8.contains { (0x30...0x39).contains($0) } }
    }

    /// Shorter words, in bytes, are no compounds.
    private static let shortest = 6

    /// A word with a prefix, as the entries may write it apart.
    private func parts(of word: String) throws -> [[String]] {
        guard word.utf8.count >= Self.shortest else { return [] }
        return try Self.prefixes.compactMap { prefix in
            guard word.hasPrefix(prefix), word.utf8.count >= prefix.utf8.count + 4 else { return nil }
            let parts = [prefix, String(word.dropFirst(prefix.count))]
            // Without an ending: the entries may have another one.
            let start = parts[1].prefix(max(parts[1].count - 2, 3))
            guard try list?.begins(String(start), reader.db) == true,
                try reader.postings(Terms.quoted(parts)).count > 0
            else { return nil }
            return parts
        }
    }

    /// Prefixes that are written with a hyphen, with a space or with neither. None is a stop word.
    private static let prefixes = """
        aero agro anti archi audio auto bi bio cine co contre cyber demi dix eco electro euro ex extra franco geo hydro \
        hyper hypo infra inter intra macro medico mega meta micro mi mini mono moto multi neo neuro non omni para peri \
        photo plate pluri poly post pre pro pseudo psycho quasi radio re retro semi socio super supra techno tele thermo \
        trans tri turbo ultra uni video vice week
        """.split(separator: " ").map(String.init)

    // MARK: - A missing space

    /// The two words of one that no document has, where they stand side by side; a stop word may be the first.
    func missingSpace(in word: String) throws -> [String]? {
        let length = word.utf8.count
        guard length >= Self.shortestPair, length == word.count else { return nil }
        let places = Self.shortestStart...(length - Self.shortestPart)
        let pairs = places.map { [String(word.prefix($0)), String(word.dropFirst($0))] }
        let documents = try list?.documents(of: Array(Set(pairs.joined())).sorted(), reader.db) ?? [:]
        // A pair is as likely as its rarer word.
        let likely = pairs.compactMap { pair -> (pair: [String], documents: Int)? in
            guard let second = documents[pair[1]], !StopWords.contains(pair[1]) else { return nil }
            if StopWords.contains(pair[0]) { return (pair, second) }
            return documents[pair[0]].map { (pair, min($0, second)) }
        }
        return try likely.sorted { ($1.documents, $0.pair[0]) < ($0.documents, $1.pair[0]) }.prefix(Self.tried)
            .first { try reader.postings(Terms.quoted($0.pair)).count > 0 }?.pair
    }

    private static let shortestPair = 8
    private static let shortestPart = 3
    /// The first part may be a stop word.
    private static let shortestStart = 2
    /// How many pairs are looked for side by side.
    private static let tried = 3
}
