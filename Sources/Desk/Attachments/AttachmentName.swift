import Foundation

/// The name of a file as it is kept: in any script, without a path, without characters that hide what it is.
public enum AttachmentName {
    /// The most characters of a name, and the most bytes of it: file systems have room for 255 (NAME_MAX).
    static let (longest, mostBytes) = (200, 240)
    /// The most characters of what is an extension.
    private static let longestExtension = 10

    /// Written within words of several scripts (Unicode 16, 23.2).
    private static let joiners: [Unicode.Scalar] = ["\u{200C}", "\u{200D}"]

    /// The name without folders, control characters, marks of direction and leading dots; empty where nothing is left.
    public static func plain(_ name: String) -> String {
        let last = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
        let seen = last.unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar.properties.isWhitespace ? " " : scalar
        }.filter { !Text.isControl($0) && (!Text.isUnseen($0) || joiners.contains($0)) }
        let kept = String(String.UnicodeScalarView(ends(of: seen))).precomposedStringWithCanonicalMapping
        let words = kept.split(separator: " ").joined(separator: " ")
        let bare = words.drop { $0 == "." || $0 == " " }
        let name = cut(String(bare.reversed().drop { $0 == "." || $0 == " " }.reversed()))
        // A first character of many marks has no room: what is left of such a name is its extension.
        return name.hasPrefix(".") ? "" : name
    }

    /// Of a name of megabytes the beginning, of which more than there is room for, and the end, which has the extension:
    /// what follows takes longer than the name is long.
    private static func ends(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        scalars.count > 500 ? Array(scalars.prefix(400) + scalars.suffix(100)) : scalars
    }

    /// The plain name with an extension of the type: `facture.exe` of a PDF is `facture.exe.pdf`.
    static func fitting(_ name: String, _ type: AttachmentType) -> String {
        let name = plain(name)
        guard !name.isEmpty else { return "document.\(type.fileExtension)" }
        if let own = fileExtension(of: name), type.fileExtensions.contains(own) { return name }
        return cut("\(name).\(type.fileExtension)")
    }

    /// In lower case, without the dot; nil where the name has none.
    static func fileExtension(of name: String) -> String? {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        let end = name[name.index(after: dot)...]
        guard !end.isEmpty, end.count <= longestExtension, !end.contains(" ") else { return nil }
        return end.lowercased()
    }

    /// The name in a form that none of the others has: `rapport (2).pdf`.
    public static func unlike(_ others: some Collection<String>, _ name: String) -> String {
        let taken = Set(others.map { $0.lowercased() })
        guard taken.contains(name.lowercased()) else { return name }
        let (stem, end) = parts(name)
        var number = 2
        while taken.contains(numbered(stem, number, end).lowercased()) { number += 1 }
        return numbered(stem, number, end)
    }

    private static func numbered(_ stem: Substring, _ number: Int, _ end: Substring) -> String {
        shortened(stem, " (\(number))\(end)")
    }

    private static func cut(_ name: String) -> String {
        let (stem, end) = parts(name)
        return shortened(stem, String(end))
    }

    /// The name without its extension, and the extension with its dot.
    private static func parts(_ name: String) -> (stem: Substring, end: Substring) {
        guard fileExtension(of: name) != nil, let dot = name.lastIndex(of: ".") else { return (name[...], "") }
        return (name[..<dot], name[dot...])
    }

    /// As much of the stem as there is room for before the end.
    private static func shortened(_ stem: Substring, _ end: String) -> String {
        var stem = stem
        while stem.count + end.count > longest || stem.utf8.count + end.utf8.count > mostBytes { stem.removeLast() }
        return stem + end
    }
}
