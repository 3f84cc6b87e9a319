import Lexis
import Ranking

/// The document frequencies of words, and of the acronyms that documents explain.
struct WordCounts {
    private(set) var acronyms: [Acronyms.Explained: Int] = [:]
    private let reader = WordReader()
    private var table = WordTable()
    private var documents = 0

    var isEmpty: Bool { table.count == 0 && acronyms.isEmpty }

    /// The words with their document frequencies, in the order of the words' bytes.
    var words: [(word: String, documents: Int)] { table.sorted }

    /// Whether a folded token is counted as a word: 3 to 40 bytes without a digit. Only words are corrected, and into
    /// words.
    static func isWord(_ folded: String) -> Bool {
        var folded = folded
        return folded.withUTF8 { isWord($0) }
    }

    /// The same for the UTF-8 bytes of a folded token.
    static func isWord(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
        (3...40).contains(folded.count) && !folded.contains { (0x30...0x39).contains($0) }
    }

    /// Counts a document's words, each once.
    /// - Returns: what a score needs to know of the document.
    @discardableResult
    mutating func take(title: String, text: String) -> DocumentFacts {
        documents += 1
        var explained: Set<Acronyms.Explained> = []
        let (titled, body) = (take(title, &explained), take(text, &explained))
        for acronym in explained { acronyms[acronym, default: 0] += 1 }
        return DocumentFacts(
            length: PackedLength((titled.count, body.count)),
            traits: DocumentTraits(
                titleWords: titled.questions, words: titled.questions | body.questions, isAnswer: body.isAnswer,
                asking: Asking(QuestionKind(of: title)), title: titled.count > 0 ? titled.hash : 0))
    }

    /// - Returns: what is kept of the text.
    private mutating func take(_ text: String, _ explained: inout Set<Acronyms.Explained>) -> TextFacts {
        var (text, facts) = (text, TextFacts())
        text.withUTF8 { utf8 in
            _ = reader.read(utf8) { folded, _ in
                if Self.isWord(folded) { table.count(folded, in: documents) }
                facts.take(folded)
                return 0
            }
            guard Self.mayExplain(utf8) else { return }
            explained.formUnion(
                Acronyms.explained(in: utf8, words: searchedWords(of: String(decoding: utf8, as: UTF8.self))))
        }
        return facts
    }

    /// Whether the text has an opening bracket before a character other than a small letter, or after a capital and a
    /// space. Few texts do; only these are searched for acronyms.
    private static func mayExplain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var wasOpened = false
        for place in text.indices {
            let byte = text[place]
            if wasOpened, !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return true }
            wasOpened = byte == UInt8(ascii: "(")
            if wasOpened, place > 1, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[place - 2]) { return true }
        }
        return false
    }
}

/// Words and their counts in an open-addressing hash table. It needs no `String` for each word: a million texts have 80
/// million words.
private struct WordTable {
    /// The bytes of a word, padded with zeros. Folded words contain no zero byte.
    private typealias Key = SIMD8<UInt64>

    private struct Slot {
        var key = Key()
        var documents: Int32 = 0
        /// The last document counted.
        var last: Int32 = 0
    }

    private(set) var count = 0
    private var slots = [Slot](repeating: Slot(), count: 1 << 12)

    /// Counts a word of at most 64 bytes, once for each document.
    mutating func count(_ word: UnsafeBufferPointer<UInt8>, in document: Int) {
        var key = Key()
        withUnsafeMutableBytes(of: &key) { $0.copyBytes(from: word.prefix($0.count)) }
        if count * 2 >= slots.count { grow() }
        let place = place(of: key)
        if slots[place].documents == 0 {
            slots[place].key = key
            count += 1
        } else if slots[place].last == document {
            return
        }
        slots[place].documents += 1
        slots[place].last = Int32(truncatingIfNeeded: document)
    }

    /// In the order of the words' bytes.
    var sorted: [(word: String, documents: Int)] {
        slots.filter { $0.documents > 0 }.sorted { Self.precedes($0.key, $1.key) }.map { slot in
            let word = withUnsafeBytes(of: slot.key) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            return (word, Int(slot.documents))
        }
    }

    /// Compares eight bytes at a time.
    private static func precedes(_ one: Key, _ other: Key) -> Bool {
        for lane in one.indices where one[lane] != other[lane] {
            return one[lane].bigEndian < other[lane].bigEndian
        }
        return false
    }

    private func place(of key: Key) -> Int {
        let products = key &* Self.multipliers
        let mixed =
            products[0] ^ products[1] ^ products[2] ^ products[3] ^ products[4] ^ products[5]
            ^ products[6] ^ products[7]
        var place = Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9 >> 20) & (slots.count - 1)
        while slots[place].documents > 0, slots[place].key != key { place = (place + 1) & (slots.count - 1) }
        return place
    }

    private static let multipliers = Key(
        0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5,
        0x85EB_CA77_C2B2_AE63, 0xFF51_AFD7_ED55_8CCD, 0xC4CE_B9FE_1A85_EC53, 0x9FB2_1C65_1E98_DF25)

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.documents > 0 { slots[place(of: slot.key)] = slot }
    }
}
