import Atlas
import Desk
import Lexis

/// Where persons may stand in what others wrote, and how sure that is.
///
/// Sure are their e-mail address as it is written, their telephone number standing alone, and the whole of their name where
/// one of its words tells them from others (`Vocabulary`) and none is an organisation's. All else is only likely.
struct Elsewhere {
    enum Certainty {
        /// It is them.
        case sure
        /// It may be them.
        case likely
        /// Words of every day that are also their name.
        case common
    }

    struct Found {
        /// UTF-8 bytes.
        let range: Range<Int>
        let certainty: Certainty
    }

    /// In lower case.
    private var addresses: [[UInt8]] = []
    private var numbers = Traces()
    private var names = Traces()
    /// Single words of names that tell them from others, and organisations.
    private var parts = Traces()
    /// Addresses written in another way, and names of which no word tells.
    private var likely = Traces()
    private var common = Traces()

    /// What tells them in the words of a search or a wording.
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

    /// Where they may stand in a text, in its order, none within another.
    /// - Parameters:
    ///   - isTied: the text belongs to one of their questions: a word that tells them is them.
    ///   - isJSON: keys and quotes are no text.
    func places(in text: String, isTied: Bool, isJSON: Bool) -> [Found] {
        let bytes = Array(text.utf8)
        let written = names.ranges(in: text).filter { WrittenName.isName($0, in: text) }
        let sure = literal(in: bytes) + written + (isTied ? parts.ranges(in: text) : [])
        let numbers = numbers.ranges(in: text)
        let ranked: [(Certainty, [Range<Int>])] = [
            (.sure, sure.filter { !Self.isNamesake($0, in: text) } + numbers.filter { Self.isAlone($0, in: bytes) }),
            (.likely, numbers + names.ranges(in: text) + parts.ranges(in: text) + likely.ranges(in: text)),
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

    /// Where an address stands as it is written, in either case, and is not part of another.
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

    /// A number of nine digits or more, and no digit of another right beside it: not the part of an amount.
    private static func isAlone(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard bytes[range].count(where: isDigit) >= digits else { return false }
        let before = bytes[..<range.lowerBound].suffix(2)
        let after = bytes[range.upperBound...].prefix(2)
        return !before.contains(where: isDigit) && !after.contains(where: isDigit)
    }

    /// A street, a school or a law that has someone's name.
    private static func isNamesake(_ range: Range<Int>, in text: String) -> Bool {
        let before = words(of: text).filter { $0.bytes.upperBound <= range.lowerBound }.suffix(2)
        return before.contains { NameSense.isNamesake($0.folded) }
    }

    /// Within one text of the JSON, and no key.
    static func isValue(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let quote = UInt8(ascii: "\"")
        guard !bytes[range].contains(quote) else { return false }
        guard let end = bytes[range.upperBound...].firstIndex(of: quote), end + 1 < bytes.count else { return true }
        return bytes[end + 1] != UInt8(ascii: ":")
    }
}
