/// Character references of HTML: `&eacute;`, `&#233;`, `&#xE9;`.
enum HTMLEntities {
    /// Decodes the character references of a text. An unknown reference is kept unchanged.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            decoded += rest[..<start]
            rest = rest[(start + 1)...]
            if let (text, end) = reference(rest) {
                decoded += Array(text.utf8)
                rest = rest[end...]
            } else {
                decoded.append(UInt8(ascii: "&"))
            }
        }
        return String(decoding: decoded + rest, as: UTF8.self)
    }

    private static func reference(_ text: ArraySlice<UInt8>) -> (text: String, end: Int)? {
        let isNumber = text.first == UInt8(ascii: "#")
        let digits = isNumber ? text.dropFirst() : text
        let name = digits.prefix(32).prefix {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        let word = String(decoding: name, as: UTF8.self)
        let hasEnd = name.endIndex < text.endIndex && text[name.endIndex] == UInt8(ascii: ";")
        let end = hasEnd ? name.endIndex + 1 : name.endIndex
        if isNumber {
            let isHex = word.first == "x" || word.first == "X"
            guard let value = UInt32(isHex ? word.dropFirst() : word[...], radix: isHex ? 16 : 10) else { return nil }
            if (0x80..<0xA0).contains(value) { return (String(Charset.windows1252(UInt8(value))), end) }
            return (String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}"), end)
        }
        // `&copy=1` in an address is not a reference.
        guard hasEnd || ["nbsp", "amp", "lt", "gt", "quot"].contains(word), let scalar = named[word] else { return nil }
        return (String(scalar), end)
    }

    /// The entity names of HTML 4.01, section 24.2.1, in the order of their code points from 160 on.
    private static let latin = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
        para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
        Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
        Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
        igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
        thorn yuml
        """

    /// Other entities that mail programs write (sections 24.3 and 24.4).
    private static let others: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "OElig": "Œ", "oelig": "œ", "Scaron": "Š",
        "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "ensp": "\u{2002}", "emsp": "\u{2003}",
        "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–",
        "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†",
        "Dagger": "‡", "bull": "•", "hellip": "…", "permil": "‰", "prime": "′", "lsaquo": "‹", "rsaquo": "›",
        "euro": "€", "trade": "™", "larr": "←", "rarr": "→", "harr": "↔", "rArr": "⇒", "minus": "−", "le": "≤",
        "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "NewLine": "\n", "Tab": "\t", "colon": ":", "comma": ",",
        "period": ".", "lpar": "(", "rpar": ")", "num": "#", "commat": "@", "sol": "/", "nbhy": "\u{2011}",
    ]

    private static let named: [String: Unicode.Scalar] = {
        var named = others
        for (offset, name) in latin.split(separator: " ").enumerated() {
            named[String(name)] = Unicode.Scalar(UInt32(160 + offset))
        }
        return named
    }()
}
