/// Finds the signature of a message and the lines that mail programs add below it.
enum SignatureFinder {
    /// The longest signature, in lines and in bytes. A longer one may be text.
    private static let longest = (lines: 12, bytes: 1_200)

    static func mark(_ kinds: inout [SegmentKind], in lines: [TextLine]) {
        var start = 0
        while start < lines.count {
            guard kinds[start] == .written else {
                start += 1
                continue
            }
            let end = kinds[start...].firstIndex { $0 != .written } ?? lines.count
            mark(&kinds, lines, start..<end)
            start = end
        }
    }

    /// Marks the signature of the text between two quotations.
    private static func mark(_ kinds: inout [SegmentKind], _ lines: [TextLine], _ range: Range<Int>) {
        armour(&kinds, lines, range)
        for index in range where isAddedLine(lines[index]) && isAlone(index, lines, range) { kinds[index] = .signature }
        guard let start = range.last(where: { isMark(lines[$0]) }) else { return }
        let below = (start + 1)..<range.upperBound
        let postscript = below.first { isPostscript(lines[$0]) } ?? below.upperBound
        let signature = lines[start..<postscript].filter { !$0.isBlank }
        let size = signature.reduce(0) { $0 + $1.bare.utf8.count }
        let isBare = lines[start].raw.dropLast() == "--"
        guard signature.count <= (isBare ? longest.lines / 2 : longest.lines), size <= longest.bytes,
            signature.count > 1,
            !signature.contains(where: { $0.bare.contains("?") && !$0.bare.contains("http") })
        else { return }
        for index in start..<postscript { kinds[index] = .signature }
    }

    /// Whether a line is `-- ` (RFC 3676, 4.3), or `--` without its space.
    private static func isMark(_ line: TextLine) -> Bool {
        guard line.bare == "--" else { return false }
        return line.raw.hasPrefix("--")
    }

    private static func isPostscript(_ line: TextLine) -> Bool {
        let text = line.folded
        return ["ps ", "ps:", "p.s", "p.-s", "nb ", "nb:"].contains { text.hasPrefix($0) }
    }

    /// Whether the rest of the paragraph consists of such lines only.
    private static func isAlone(_ index: Int, _ lines: [TextLine], _ range: Range<Int>) -> Bool {
        let rest = lines[(index + 1)..<range.upperBound].prefix { !$0.isBlank }
        return rest.allSatisfy { isAddedLine($0) || isMark($0) || QuoteMark.isRule($0) }
    }

    /// Lines that telephones and some other programs add below each message.
    private static let added = [
        "envoyé de mon ", "envoyé depuis mon ", "envoyé depuis ma ", "envoyé depuis l'application ",
        "envoyé depuis outlook",
        "envoyé à partir de mon ", "envoyé à partir d'outlook", "envoyé à partir de outlook",
        "envoyé à partir du courrier",
        "envoyé à partir de courrier", "envoyé à partir de yahoo", "envoyé depuis yahoo", "envoyé depuis un mobile",
        "envoyé avec la messagerie sécurisée", "envoyé avec proton", "envoyé par mon ", "envoyé via ",
        "envoyé de l'iphone", "envoyé de l'ipad", "provenance : courrier", "télécharger outlook pour",
        "téléchargez outlook pour", "obtenir outlook pour", "get outlook for", "sent from my ", "sent from mail for",
        "sent from outlook", "sent from yahoo", "sent from proton", "sent with proton", "sent via ",
        "garanti sans virus",
        "sans virus. www.avast", "sans virus.www.avast", "virus-free. www.avast", "virus-free.www.avast",
        "je vous écris de mon téléphone", "envoyé avec k-9", "sent with k-9",
    ]

    private static func isAddedLine(_ line: TextLine) -> Bool {
        guard line.bare.utf8.count <= 160 else { return false }
        let text = line.folded.drop { "[<(".contains($0) }
        guard let words = added.first(where: { text.hasPrefix($0) }) else { return false }
        // A longer line is a sentence: `Envoyé de mon bureau ce matin, le dossier est complet.`
        let rest = text.dropFirst(words.count).prefix { $0 != "<" && $0 != "(" && $0 != "[" }
        return rest.split(separator: " ").count <= 6 && !rest.contains(",") && !rest.contains("?")
    }

    /// Marks the lines of an inline PGP signature (RFC 4880, 7).
    private static func armour(_ kinds: inout [SegmentKind], _ lines: [TextLine], _ range: Range<Int>) {
        if let begin = range.first(where: { lines[$0].bare == "-----BEGIN PGP SIGNED MESSAGE-----" }) {
            let end = lines[begin..<range.upperBound].prefix(6).firstIndex(where: \.isBlank) ?? begin
            for index in begin...end { kinds[index] = .signature }
        }
        if let begin = range.first(where: { lines[$0].bare == "-----BEGIN PGP SIGNATURE-----" }),
            let end = lines[begin..<range.upperBound].firstIndex(where: { $0.bare == "-----END PGP SIGNATURE-----" })
        {
            for index in begin...end { kinds[index] = .signature }
        }
    }
}
