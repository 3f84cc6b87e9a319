/// Finds a person in texts: names as words, addresses however written, telephone numbers by their digits, however
/// grouped.
public struct Traces: Sendable {
    /// Sequences of folded words, by their first word.
    private var sequences: [String: [[String]]] = [:]
    /// Telephone numbers without their prefix.
    private var numbers: Set<[UInt8]> = []
    private var addresses: Set<WrittenAddress> = []

    /// Finds nobody.
    public init() {}

    /// There is nothing to find.
    public var isEmpty: Bool { sequences.isEmpty && numbers.isEmpty && addresses.isEmpty }

    /// Adds the words of a text, to be found in this order with any separators, case and accents.
    public mutating func add(words text: String) {
        let folded = words(of: text).map(\.folded)
        guard let first = folded.first, sequences[first]?.contains(folded) != true else { return }
        sequences[first, default: []].append(folded)
    }

    /// Adds a telephone number, to be found with or without its prefix (0, +33, 0033). A short one is ignored.
    public mutating func add(telephone text: String) {
        let core = Self.core(text.utf8.filter(Self.isDigit))
        if core.count >= Self.shortestNumber { numbers.insert(core) }
    }

    /// Adds an e-mail address, to be found with a tag, in any case and with words for its signs.
    public mutating func add(address text: String) {
        if let address = WrittenAddress(text) { addresses.insert(address) }
    }

    public mutating func formUnion(_ other: Traces) {
        for sequence in other.sequences.values.joined() where sequences[sequence[0]]?.contains(sequence) != true {
            sequences[sequence[0], default: []].append(sequence)
        }
        numbers.formUnion(other.numbers)
        addresses.formUnion(other.addresses)
    }

    /// The text with a mark in place of the person.
    public func replaced(in text: String, with mark: String) -> String {
        let ranges = ranges(in: text)
        guard !ranges.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for range in ranges where range.upperBound > position {
            // An overlapping range is part of the one before.
            if range.lowerBound >= position {
                result += bytes[position..<range.lowerBound]
                result += Array(mark.utf8)
            }
            position = range.upperBound
        }
        result += bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }

    /// The ranges of the person in UTF-8 bytes, ordered by their beginning, the longest first.
    public func ranges(in text: String) -> [Range<Int>] {
        Self.ordered(wordRanges(in: text) + numberRanges(in: Array(text.utf8)) + addressRanges(in: text))
    }

    /// Ranges ordered by their beginning, the longest first.
    public static func ordered(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    }

    private func addressRanges(in text: String) -> [Range<Int>] {
        guard !addresses.isEmpty else { return [] }
        let lower = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return addresses.flatMap { $0.ranges(in: lower) }
    }

    private func wordRanges(in text: String) -> [Range<Int>] {
        guard !sequences.isEmpty else { return [] }
        let found = words(of: text)
        return found.indices.flatMap { start in
            (sequences[found[start].folded] ?? []).compactMap { sequence in
                let end = start + sequence.count
                guard end <= found.count, zip(found[start..<end], sequence).allSatisfy({ $0.folded == $1 }) else {
                    return nil
                }
                return found[start].bytes.lowerBound..<found[end - 1].bytes.upperBound
            }
        }
    }

    // MARK: - Telephone numbers

    /// The fewest digits of a number.
    private static let shortestNumber = 6
    /// The maximum number of bytes between two digits of one number: `) ` or a narrow space.
    private static let widestGap = 3
    /// The prefixes of the nine digits of a French number.
    private static let prefixes = ["0", "33", "330", "0033", "00330"].map { Array($0.utf8) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The digits of a number without its prefix.
    private static func core(_ digits: [UInt8]) -> [UInt8] {
        let national = 9
        guard digits.count > national, prefixes.contains(Array(digits.dropLast(national))) else { return digits }
        return Array(digits.suffix(national))
    }

    private func numberRanges(in bytes: [UInt8]) -> [Range<Int>] {
        guard !numbers.isEmpty else { return [] }
        return Self.runs(in: bytes).flatMap { run in
            numbers.flatMap { number in
                stride(from: 0, through: run.count - number.count, by: 1).compactMap { start in
                    guard zip(run[start...], number).allSatisfy({ bytes[$0] == $1 }) else { return nil }
                    return Self.range(of: start..<(start + number.count), in: run, bytes)
                }
            }
        }
    }

    /// The bytes of a number with its prefix, if nothing else stands directly before it.
    private static func range(of digits: Range<Int>, in run: [Int], _ bytes: [UInt8]) -> Range<Int> {
        let before = run[..<digits.lowerBound].map { bytes[$0] }
        let start = prefixes.contains(before) ? 0 : digits.lowerBound
        var first = run[start]
        if start < digits.lowerBound, first > 0, bytes[first - 1] == UInt8(ascii: "+") { first -= 1 }
        return first..<(run[digits.upperBound - 1] + 1)
    }

    /// The positions of digits that may form one number, grouped.
    private static func runs(in bytes: [UInt8]) -> [[Int]] {
        let between = Set(" .-/()_\t\u{A0}\u{202F}\u{2009}\u{2011}".utf8)
        var runs: [[Int]] = []
        for index in bytes.indices where isDigit(bytes[index]) {
            if let last = runs.last?.last, index - last - 1 <= widestGap,
                bytes[(last + 1)..<index].allSatisfy(between.contains)
            {
                runs[runs.count - 1].append(index)
            } else {
                runs.append([index])
            }
        }
        return runs
    }
}
