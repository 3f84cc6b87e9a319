/// Recognises the lines around a quotation.
enum QuoteMark {
    /// Lines that mail programs write between a message and the one that it answers. Lines that introduce a forwarded
    /// message are not included.
    private static let separators: Set<String> = [
        "message d'origine", "message original", "message initial", "original message", "mail original",
        "mail d'origine",
        "original mail", "courriel original", "courriel d'origine", "message précédent", "reply message",
    ]

    /// Whether a line is a separator: `-----Message d'origine-----`.
    static func isSeparator(_ line: TextLine) -> Bool {
        guard line.bare.hasPrefix("--") || line.bare.hasPrefix("__") || line.bare.hasPrefix("==") else { return false }
        return separators.contains(line.folded.strippedOfDashes)
    }

    /// Whether a line consists of underscores or hyphens.
    static func isRule(_ line: TextLine) -> Bool {
        line.bare.utf8.count >= 8 && line.bare.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    }

    private static let belowWords = [
        "ci-dessous", "ci dessous", "plus bas", "dans le corps", "dans le texte", "dans votre message",
        "dans votre mail",
        "dans votre courriel", "à la suite de vos questions", "sous vos questions", "en rouge", "en bleu", "en vert",
        "en couleur", "en gras", "en majuscules", "point par point", "below", "inline", "in red", "in blue",
        "in your message",
    ]

    /// Whether a line says that the answers are between the quoted lines.
    static func pointsBelow(_ line: TextLine) -> Bool {
        let text = line.folded
        return belowWords.contains { text.contains($0) }
    }
}

/// The headers that Outlook, Zimbra and Orange write above what they quote:
///
///     De : Guichet <guichet@centre.example>
///     Envoyé : mardi 12 mars 2024 10:00
///     À : Camille Roux
///     Objet : votre question
enum HeaderBlock {
    private enum Key { case from, date, to, subject, other }

    private static let keys: [String: Key] = [
        "de": .from, "from": .from, "expéditeur": .from, "envoyé": .date, "envoyé le": .date, "envoye": .date,
        "sent": .date, "date": .date, "date d'envoi": .date, "reçu": .date, "à": .to, "a": .to, "to": .to, "pour": .to,
        "destinataire": .to, "destinataires": .to, "cc": .to, "cci": .to, "copie à": .to, "bcc": .to, "objet": .subject,
        "subject": .subject, "sujet": .subject, "importance": .other, "priorité": .other, "répondre à": .other,
        "reply-to": .other, "pièces jointes": .other, "pièce jointe": .other, "attachments": .other,
    ]

    /// The index of the line after the headers; nil if these are not such headers. They must have a sender, a date with
    /// a number, and a recipient or a subject, because letters contain `Objet :` too.
    /// - Parameter lines: begins with the first header or the separator.
    static func end(_ lines: ArraySlice<TextLine>, afterSeparator: Bool) -> Int? {
        var found: Set<Key> = []
        var at = afterSeparator ? lines.startIndex + 1 : lines.startIndex
        var end = at
        /// How many lines are empty or continue a long list of recipients.
        var others = 0
        while at < lines.endIndex, at - lines.startIndex < 40 {
            if let (key, value) = header(lines[at]), key != .date || value.contains(where: \.isNumber) {
                if found.isEmpty, key != .from, key != .date { break }
                found.insert(key)
                (end, others) = (at + 1, 0)
            } else if found.isEmpty, !lines[at].isBlank || !afterSeparator {
                break
            } else {
                others += 1
                if others > 4 || (lines[at].isBlank && others > 2) { break }
            }
            at += 1
        }
        let isBlock = found.isSuperset(of: [.from, .date]) && (found.contains(.to) || found.contains(.subject))
        return isBlock ? end : afterSeparator ? lines.startIndex + 1 : nil
    }

    private static func header(_ line: TextLine) -> (key: Key, value: Substring)? {
        guard let colon = line.bare.prefix(24).firstIndex(of: ":") else { return nil }
        let name = TextLine.folded(line.bare[..<colon])
        guard let key = keys[name.last == " " ? String(name.dropLast()) : name] else { return nil }
        return (key, line.bare[colon...].dropFirst())
    }
}

extension String {
    /// Without hyphens, underscores, equal signs and spaces at its ends.
    fileprivate var strippedOfDashes: String {
        let isDash = { (letter: Character) in "-_= :".contains(letter) }
        guard let first = firstIndex(where: { !isDash($0) }), let last = lastIndex(where: { !isDash($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
