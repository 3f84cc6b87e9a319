import Atlas
import Desk
import Lexis

/// Finds persons in texts that others wrote, and how certain each place is.
///
/// Certain are the e-mail address in any usual form, the telephone number on its own, and the full name if one of its
/// words is distinctive (`Vocabulary`) and none is part of an organisation's name. Everything else is only likely: a
/// single word may mean someone else, also in an answer to this person.
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

    private var addresses = Traces()
    private var numbers = Traces()
    private var names = Traces()
    /// Distinctive single words of names, and organisations.
    private var parts = Traces()
    /// The words of an address, and names without a distinctive word.
    private var likely = Traces()
    private var common = Traces()

    /// What identifies the person in a search or a wording.
    private(set) var telling = Traces()

    mutating func add(_ asker: Asker, _ vocabulary: Vocabulary) throws {
        if let email = asker.email {
            addresses.add(address: email)
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
    ///   - isTied: the text belongs to one of their questions: their name means them there, also without capitals.
    ///   - isJSON: keys and quotation marks are not text.
    func places(in text: String, isTied: Bool, isJSON: Bool) -> [Found] {
        let bytes = Array(text.utf8)
        let named = names.ranges(in: text)
        let written = named.filter { WrittenName.isName(bytes[$0], isCapital: !isTied) }
        let sure = addresses.ranges(in: text) + written
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
