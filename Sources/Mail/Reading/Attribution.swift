/// The line or lines that introduce quoted words: `Le mar. 12 mars 2024 à 10:00, Camille Roux a écrit :`.
struct Attribution {
    /// How many lines the attribution has.
    let count: Int
    /// Whether it contains a day, a time or an address. Mail programs write them; a person's sentence rarely ends so.
    let isStrong: Bool

    private static let verbs = ["a écrit", "a ecrit", "écrivait", "wrote", "a écrit ce qui suit"]

    /// Nil if the lines are not an attribution.
    init?(_ lines: ArraySlice<TextLine>) {
        guard let first = lines.first, first.folded.couldIntroduce else {
            return nil
        }
        var joined = ""
        // Mail programs break the attribution at 72 or 78 characters.
        for (offset, line) in lines.prefix(4).enumerated() {
            guard !line.isBlank, !line.isQuoted || offset == 0 else { return nil }
            joined += (joined.isEmpty ? "" : " ") + line.folded
            guard joined.utf8.count <= 400 else { return nil }
            if let isStrong = Self.reads(joined) {
                (count, self.isStrong) = (offset + 1, isStrong)
                return
            }
        }
        return nil
    }

    /// Whether a text is a strong attribution; nil if it is no attribution.
    private static func reads(_ text: String) -> Bool? {
        var text = text[...]
        let dashes = text.prefix { $0 == "-" }.count
        text = text.dropFirst(dashes).drop { $0 == " " }
        var end = text
        while let last = end.last, last == " " || last == "-" { end.removeLast() }
        guard dashes > 1 || end.last == ":" else { return nil }
        while let last = end.last, last == ":" || last == " " { end.removeLast() }
        let hasTime = end.hasTime
        let hasAddress = end.contains("@")
        let hasDay = end.hasDay
        if verbs.contains(where: { end.hasSuffix($0) }) {
            let isDated = text.hasPrefix("le ") || text.hasPrefix("on ") || text.hasPrefix("en date du ")
            if isDated { return hasDay ? hasTime || hasAddress : hasAddress && hasTime ? true : nil }
            return hasDay && (hasTime || hasAddress) ? true : end.count < 120 ? false : nil
        }
        // `Camille Roux a écrit le 12/03/2024 à 10:00 :`
        if ["a écrit le ", "a ecrit le ", "wrote on "].contains(where: { end.contains($0) }) {
            return hasDay ? hasTime : nil
        }
        // `Selon Camille Roux <camille@ville.example>:`
        if text.hasPrefix("selon ") || text.hasPrefix("quoting ") { return hasAddress || end.count < 60 ? false : nil }
        return nil
    }
}

extension String {
    /// A quick test that excludes most lines, so that few are examined in full.
    fileprivate var couldIntroduce: Bool {
        hasPrefix("le ") || hasPrefix("on ") || hasPrefix("--") || hasPrefix("selon ") || hasPrefix("quoting ")
            || hasPrefix("en date du ") || contains("écrit") || contains("ecrit") || contains("wrote")
            || contains("écrivait")
    }
}

extension Substring {
    private static let months = [
        "janv", "févr", "fevr", "mars", "avr", "mai", "juin", "juil", "août", "aout", "sept", "oct", "nov", "déc",
        "dec",
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
    ]

    /// A day with its number: `12 mars 2024`, `12/03/2024`, `2024-03-12`, `Mar 12, 2024`.
    fileprivate var hasDay: Bool {
        let words = split { " ,.;()".contains($0) }
        for (index, word) in words.enumerated() where word.first?.isNumber == true {
            let marks = word.filter { "/-".contains($0) }.count
            if marks == 2, word.count(where: \.isNumber) >= 4 { return true }
            let around = words[Swift.max(0, index - 1)...].prefix(3)
            if around.contains(where: { other in Self.months.contains { other.hasPrefix($0) } }) { return true }
        }
        return false
    }

    /// A time: `10:00`, `10h00`, `10 h 00`.
    fileprivate var hasTime: Bool {
        var last: [Character] = []
        for letter in self {
            if letter.isNumber, let mark = last.last, mark == ":" || mark == "h", last.dropLast().last?.isNumber == true
            {
                return true
            }
            if letter != " " { last.append(letter) }
            if last.count > 2 { last.removeFirst() }
        }
        return false
    }
}
