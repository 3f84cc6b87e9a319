import Desk

/// Finds e-mail addresses and telephone numbers by their form.
public enum Addresses {
    /// All addresses and numbers of a text, in UTF-8 bytes.
    public static func ranges(in text: String) -> [Range<Int>] {
        (emails(in: text) + telephones(in: text)).map { mention in
            let start = text.utf8.distance(from: text.startIndex, to: mention.range.lowerBound)
            return start..<start + text[mention.range].utf8.count
        }
    }

    /// Also addresses with a replaced sign: `awa (at) exemple.fr`, `awa [arobase] exemple.fr`.
    static func emails(in text: String) -> [MentionRange] {
        // A quick check first: most texts have no address.
        guard text.utf8.contains(UInt8(ascii: "@")) || signs.contains(where: text.lowercased().contains) else {
            return []
        }
        // The part before the sign has at most 64 characters (RFC 5321, 4.5.3.1.1), so that a long word is not read
        // from each letter on.
        let pattern =
            /[\p{L}\p{N}][\p{L}\p{N}._%+\-]{0,63}(?:\s?@\s?|\s?[(\[](?:at|a|arobase|@)[)\]]\s?|\sarobase\s)[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+/
            .ignoresCase()
        return text.matches(of: pattern).map { MentionRange(.email, $0.range) }
    }

    private static let signs = ["arobase", "(at)", "[at]", "(a)", "[a]"]

    /// French numbers, with any grouping by dots, hyphens, slashes or spaces, and foreign ones after `+` or `00`.
    static func telephones(in text: String) -> [MentionRange] {
        let bytes = Array(text.utf8)
        var places: [MentionRange] = []
        for run in runs(in: bytes) {
            var first = 0
            while first < run.count {
                guard let last = number(from: first, in: run) else {
                    first += 1
                    continue
                }
                let start = run[first].isPlus ? run[first].range.lowerBound - 1 : run[first].range.lowerBound
                if let place = MentionRange(.telephone, bytes: start..<run[last].range.upperBound, in: text) {
                    places.append(place)
                }
                first = last + 1
            }
        }
        guard !places.isEmpty else { return [] }
        // The digits of a web address are not a telephone number.
        let pages = text.matches(of: /https?:\/\/\S+/.ignoresCase()).map(\.range)
        return places.filter { place in !pages.contains { $0.contains(place.range.lowerBound) } }
    }

    /// A group of adjacent digits.
    private struct Group {
        let range: Range<Int>
        let digits: String
        /// Whether a plus sign is before it.
        let isPlus: Bool
    }

    /// Groups of digits separated only by characters that a number may contain.
    private static func runs(in bytes: [UInt8]) -> [[Group]] {
        var runs: [[Group]] = []
        var position = 0
        while position < bytes.count {
            guard isDigit(bytes[position]) else {
                position += 1
                continue
            }
            let end = bytes[position...].firstIndex { !isDigit($0) } ?? bytes.count
            // Digits after a letter belong to a word, such as `LEGITEXT000006072050`.
            if position > 0, isLetter(bytes[position - 1]) {
                position = end
                continue
            }
            let group = Group(
                range: position..<end, digits: String(decoding: bytes[position..<end], as: UTF8.self),
                isPlus: position > 0 && bytes[position - 1] == UInt8(ascii: "+"))
            if let last = runs.last?.last, !group.isPlus, position - last.range.upperBound <= widestGap,
                bytes[last.range.upperBound..<position].allSatisfy(between.contains)
            {
                runs[runs.count - 1].append(group)
            } else {
                runs.append([group])
            }
            position = end
        }
        return runs
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    /// The maximum number of bytes between two groups of one number: `) ` or a narrow space.
    private static let widestGap = 3
    private static let between = Set(" .-/()\t\u{A0}\u{202F}\u{2009}\u{2011}".utf8)

    /// The last group of the number that begins with a group; nil if none does.
    private static func number(from first: Int, in run: [Group]) -> Int? {
        var digits = ""
        for last in first..<run.count {
            digits += run[last].digits
            guard digits.count <= longest else { return nil }
            let isFrench = digits.wholeMatch(of: /0[1-9]\d{8}/) != nil && isGrouped(run[first...last])
            let isFrenchAbroad = digits.wholeMatch(of: run[first].isPlus ? /330?[1-9]\d{8}/ : /00330?[1-9]\d{8}/) != nil
            if isFrench || isFrenchAbroad { return last }
        }
        let isAbroad =
            run[first].isPlus
            ? digits.count >= shortest
            : digits.hasPrefix("00") && !digits.hasPrefix("000") && digits.count > shortest + 1
        return isAbroad && !digits.hasPrefix("33") && !digits.hasPrefix("0033") ? run.count - 1 : nil
    }

    /// The most digits of a number with its country code (E.164).
    private static let (shortest, longest) = (8, 17)

    /// The grouping of a number: only the first group may have more than three digits, so that dates are excluded.
    private static func isGrouped(_ groups: ArraySlice<Group>) -> Bool {
        groups.count == 1 || groups.dropFirst().allSatisfy { $0.digits.count <= 3 }
    }
}
