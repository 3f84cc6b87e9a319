/// What may stand in a link that is stored: an address of the web. Anything else (`javascript:`, `data:`) is refused where it
/// enters, and is no link where it stands already.
public enum WebAddress {
    /// Whether a text is `http://` or `https://`, a host, and perhaps a port and a path (RFC 9110, 4.2). A user before the
    /// host (`bank.fr@elsewhere`) only misleads.
    public static func isLink(_ text: String) -> Bool { authority(of: text).map(isAuthority) ?? false }

    /// The link to a site that is given by its host name, or by its whole address; nil for what is neither.
    public static func link(toSite text: String) -> String? {
        let address = text.contains("://") ? text : "https://\(text)"
        return isLink(address) ? address : nil
    }

    /// The address of a whole site: scheme, host and port in lower case, without a slash at its end.
    /// - Throws: `Refusal.badServer` where there is more to it, or less.
    public static func site(_ text: String) throws(Refusal) -> String {
        let kept = text.hasSuffix("/") ? String(text.dropLast()) : text
        // A browser sends the host in ASCII: "évil.fr" is xn--vil-9la.fr there (RFC 5891).
        guard isLink(kept), let authority = authority(of: kept), kept.hasSuffix(authority),
            authority.utf8.allSatisfy({ $0 < 0x80 })
        else { throw .badServer(text) }
        return kept.lowercased()
    }

    /// Whether two hosts, each perhaps with a port, are the same; where one does not say its port, it is the other's.
    public static func areSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (parts(one.lowercased()), parts(other.lowercased()))
        return one.host == other.host && (one.port == nil || other.port == nil || one.port == other.port)
    }

    /// The host of an authority, in brackets where it is an IPv6 address, and its port.
    public static func parts(_ authority: String) -> (host: String, port: String?) {
        let end = authority.lastIndex(of: "]") ?? authority.startIndex
        guard let colon = authority[end...].lastIndex(of: ":") else { return (authority, nil) }
        return (String(authority[..<colon]), String(authority[authority.index(after: colon)...]))
    }

    /// What stands behind `http://` or `https://`, up to the path.
    public static func authority(of text: String) -> String? {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix),
            !text.unicodeScalars.contains(where: isForbidden)
        else { return nil }
        return String(text.dropFirst(scheme.count).prefix { !"/?#".contains($0) })
    }

    private static func isAuthority(_ text: String) -> Bool {
        let (host, port) = parts(text)
        let isNumber = port.map { UInt16($0).map { $0 > 0 } ?? false } ?? true
        let isAddress = host.hasPrefix("[") && host.hasSuffix("]")
        return isNumber && !host.isEmpty && !host.contains("@") && (isAddress || !host.contains { "[]:".contains($0) })
    }

    /// White space, control characters, what is not seen, and what ends or breaks an address in a text (RFC 3986, appendix C).
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || Text.isControl(scalar) || Text.isUnseen(scalar)
            || "<>\"\\`".unicodeScalars.contains(scalar)
    }
}
