import Atlas
import Desk
import Lexis

/// Finds persons in texts that others wrote, and how certain each place is.
///
/// Certain are the e-mail address as written, the telephone number on its own, and the full name if one of its words is
/// distinctive (`Vocabulary`) and none is part of an organisation's name. Everything else is only likely.
struct Elsewhere {
    enum Certainty {
        /// Certain: it names the person.
        case sure
        /// Likely.
        case likely
        /// A common word that is also the person's name.
        case common
    }

    struct Found {
        /// A range of UTF-8 bytes.
        let range: Range<Int>
        let certainty: Certainty
    }

    /// Addresses in lower case.
    private var addresses: [[UInt8]] = []
    private var numbers = Traces()
    private var names = Traces()
    /// Distinctive single words of names, and organisations.
    private var parts = Traces()
    /// Addresses written in another way, and names without a distinctive word.
    private var likely = Traces()
    private var common = Traces()

    /// What identifies the person in a search or a wording.
    private(set) var telling = Traces()

    mutating func add(_ asker: Asker, _ vocabulary: Vocabulary) throws {
        if let email = asker.email {
            addresses.append(Array(email.lowercased().utf8))
            likely.add(words: email)
            telling.add(words: email)
        }
        if let telephone = asker.telephone {
            numbers.add(telephone: telephone)
            if Self.isWhole(telephone) { telling.add(telephone: telephone) }
        }
        if let organisation = asker.organisation {
            let parts = words(of: organisation).map(\.folded)
            if parts.count > 1, try parts.contains(where: vocabulary.tells) { self.parts.add(words: organisation) }
        }
        if let name = asker.name { try add(name: name, vocabulary) }
    }

    private mutating func add(name: String, _ vocabulary: Vocabulary) throws {
        let whole = words(of: name).map(\.folded).filter { !NameSense.isTitle($0) }
        let tell = try whole.filter(vocabulary.tells)
        for word in tell {
            parts.add(words: word)
            telling.add(words: word)
        }
        guard whole.count > 1 else { return }
        // The surname may come first.
        let orders = [whole, Array(whole.dropFirst() + whole.prefix(1)), Array(whole.suffix(1) + whole.dropLast())]
        let isPerson = try !whole.contains(where: vocabulary.isOfTheField) && !vocabulary.isPlace(whole.joined())
        for order in orders.map({ $0.joined(separator: " ") }) {
            if tell.isEmpty {
                common.add(words: order)
            } else if isPerson {
                names.add(words: order)
                telling.add(words: order)
            } else {
                likely.add(words: order)
            }
        }
    }

    var isEmpty: Bool {
        addresses.isEmpty && numbers.isEmpty && names.isEmpty && parts.isEmpty && likely.isEmpty && common.isEmpty
    }

    /// The digits of a French number without its prefix.
    private static let digits = 9

    private static func isWhole(_ telephone: String) -> Bool { telephone.filter(\.isNumber).count >= digits }

    /// The places in a text that may name the persons, in order and without overlap.
    /// - Parameters:
    ///   - isTied: the text belongs to one of their questions: a distinctive word means them there.
    ///   - isJSON: keys and quotation marks are not text.
    func places(in text: String, isTied: Bool, isJSON: Bool) -> [Found] {
        let bytes = Array(text.utf8)
        let named = names.ranges(in: text)
        let written = named.filter { WrittenName.isName(bytes[$0], isCapital: !isTied) }
        let sure = literal(in: bytes) + written + (isTied ? parts.ranges(in: text) : [])
        let numbers = numbers.ranges(in: text)
        let ranked: [(Certainty, [Range<Int>])] = [
            (.sure, sure.filter { !Self.isNamesake($0, in: text) } + numbers.filter { Self.isAlone($0, in: bytes) }),
            (.likely, numbers + named + parts.ranges(in: text) + likely.ranges(in: text)),
            (.common, common.ranges(in: text)),
        ]
        var found: [Found] = []
        for (certainty, ranges) in ranked {
            for range in ranges.sorted(by: { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) })
            where !found.contains(where: { $0.range.overlaps(range) }) && (!isJSON || Self.isValue(range, in: bytes)) {
                found.append(Found(range: range, certainty: certainty))
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The occurrences of an address in upper or lower case that are not part of a longer one.
    private func literal(in bytes: [UInt8]) -> [Range<Int>] {
        guard !addresses.isEmpty, bytes.contains(UInt8(ascii: "@")) else { return [] }
        let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return addresses.flatMap { address -> [Range<Int>] in
            guard address.count <= lower.count else { return [] }
            return (0...(lower.count - address.count)).compactMap { start in
                let range = start..<(start + address.count)
                guard lower[start] == address[0], lower[range].elementsEqual(address) else { return nil }
                let before = start > 0 ? lower[start - 1] : 0
                let after = lower[range.upperBound...].prefix(2)
                let goesOn =
                    after.first.map { Self.isOfAddress($0) && $0 != UInt8(ascii: ".") } ?? false
                    || after.count == 2 && after.first == UInt8(ascii: ".")
                        && Self.isOfAddress(after[after.endIndex - 1])
                return Self.isOfAddress(before) || goesOn ? nil : range
            }
        }
    }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: byte >= 0x80
        }
    }

    /// A number of nine digits or more without an adjacent digit, so that it is not part of an amount.
    private static func isAlone(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard bytes[range].count(where: isDigit) >= digits else { return false }
        let before = bytes[..<range.lowerBound].suffix(2)
        let after = bytes[range.upperBound...].prefix(2)
        return !before.contains(where: isDigit) && !after.contains(where: isDigit)
    }

    /// Whether a name is part of a street's, a school's or a law's name.
    private static func isNamesake(_ range: Range<Int>, in text: String) -> Bool {
        let before = words(of: text).filter { $0.bytes.upperBound <= range.lowerBound }.suffix(2)
        return before.contains { NameSense.isNamesake($0.folded) }
    }

    /// Whether a range lies within one JSON string that is not a key.
    static func isValue(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let quote = UInt8(ascii: "\"")
        guard !bytes[range].contains(quote) else { return false }
        guard let end = bytes[range.upperBound...].firstIndex(of: quote), end + 1 < bytes.count else { return true }
        return bytes[end + 1] != UInt8(ascii: ":")
    }
}
