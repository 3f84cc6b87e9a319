/// Checks web addresses. Only `http` and `https` are stored and linked; `javascript:`, `data:` and others are refused
/// on entry, and shown as text where they are stored already.
public enum WebAddress {
    /// Whether a text is `http://` or `https://`, a host, and optionally a port and a path (RFC 9110, 4.2). User
    /// information before the host is refused, because it misleads (`bank.fr@elsewhere`).
    public static func isLink(_ text: String) -> Bool { authority(of: text).map(isAuthority) ?? false }

    /// The link to a site given by its host name or its address; nil for anything else.
    public static func link(toSite text: String) -> String? {
        let address = text.contains("://") ? text : "https://\(text)"
        return isLink(address) ? address : nil
    }

    /// The most bytes of the address of a whole site: a host name has at most 253 (RFC 1035, 2.3.4).
    static let longestSite = 280

    /// The address of a whole site: scheme, host and port in lower case, without a slash at the end.
    /// - Throws: `Refusal.badServer` for an address with other parts, or an incomplete one.
    public static func site(_ text: String) throws(Refusal) -> String {
        let kept = text.hasSuffix("/") ? String(text.dropLast()) : text
        // A browser sends the host in ASCII: "évil.fr" is xn--vil-9la.fr there (RFC 5891).
        guard isLink(kept), let authority = authority(of: kept), kept.hasSuffix(authority),
            authority.utf8.allSatisfy({ $0 < 0x80 })
        else { throw .badServer(text) }
        return kept.lowercased()
    }

    /// Whether two hosts with optional ports are the same. A missing port equals any port.
    public static func areSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (parts(one.lowercased()), parts(other.lowercased()))
        return one.host == other.host && (one.port == nil || other.port == nil || one.port == other.port)
    }

    /// The host of an authority, with brackets for an IPv6 address, and its port.
    public static func parts(_ authority: String) -> (host: String, port: String?) {
        let end = authority.lastIndex(of: "]") ?? authority.startIndex
        guard let colon = authority[end...].lastIndex(of: ":") else { return (authority, nil) }
        return (String(authority[..<colon]), String(authority[authority.index(after: colon)...]))
    }

    /// The text after `http://` or `https://`, up to the path.
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

    /// White space, control and invisible characters, and the characters that end an address in a text (RFC 3986,
    /// appendix C).
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || Text.isControl(scalar) || Text.isUnseen(scalar)
            || "<>\"\\`".unicodeScalars.contains(scalar)
    }
}
