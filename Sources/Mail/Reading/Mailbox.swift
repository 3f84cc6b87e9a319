import CGMime

/// A mail address with its display name.
public struct Mailbox: Equatable, Hashable, Sendable {
    /// The decoded display name; nil if there is only an address.
    public let name: String?
    /// As written in the message. `MAILER-DAEMON` has no domain.
    public let address: String

    public init(name: String?, address: String) {
        (self.name, self.address) = (name, address)
    }

    /// The largest number of addresses read from one header.
    static let most = 200

    /// The addresses of a header, including members of groups.
    /// - Parameter header: may contain encoded words.
    static func all(in header: String) -> [Mailbox] {
        // GMime allocates an object for each address, so the header is cut at 65,536 characters.
        let header = EncodedWords.mended(String(header.prefix(65_536)))
        guard let list = internet_address_list_parse(nil, header) else { return loose(header) }
        defer { g_object_unref(list) }
        var found: [Mailbox] = []
        add(list, to: &found)
        return found.isEmpty ? loose(header) : found
    }

    private static func add(
        _ list: UnsafeMutablePointer<InternetAddressList>, to found: inout [Mailbox], depth: Int = 0
    ) {
        for index in 0..<internet_address_list_length(list) where found.count < most {
            guard let entry = internet_address_list_get_address(list, index) else { continue }
            if MessageParser.isKind(entry, of: internet_address_mailbox_get_type()) {
                let mailbox = UnsafeMutableRawPointer(entry).assumingMemoryBound(to: InternetAddressMailbox.self)
                guard let address = internet_address_mailbox_get_addr(mailbox) else { continue }
                let shown = ShownText.line(String(cString: address))
                guard !shown.isEmpty else { continue }
                found.append(Mailbox(name: name(of: entry), address: shown))
            } else if depth < 3, MessageParser.isKind(entry, of: internet_address_group_get_type()) {
                let group = UnsafeMutableRawPointer(entry).assumingMemoryBound(to: InternetAddressGroup.self)
                if let members = internet_address_group_get_members(group) {
                    add(members, to: &found, depth: depth + 1)
                }
            }
        }
    }

    private static func name(of entry: UnsafeMutablePointer<InternetAddress>) -> String? {
        guard let name = internet_address_get_name(entry) else { return nil }
        let shown = ShownText.line(String(cString: name))
        return shown.isEmpty ? nil : shown
    }

    /// Finds addresses in a header that is not valid: `Jean [Lille] <jean@ville.example>`.
    private static func loose(_ header: String) -> [Mailbox] {
        guard let at = header.firstIndex(of: "@") else { return [] }
        let isPart = { (letter: Character) in !letter.isWhitespace && !"<>()[],;:\"".contains(letter) }
        let local = header[..<at].reversed().prefix(while: isPart).reversed()
        let domain = header[header.index(after: at)...].prefix(while: isPart)
        guard !local.isEmpty, !domain.isEmpty else { return [] }
        let before = header[..<at].dropLast(local.count)
        let name = before.last == "<" ? before.dropLast().trimmingPrefix("\"") : ""
        let decoded = MessageHeaders.decoded(String(name))
        let address = ShownText.line(String(local) + "@" + domain)
        return [Mailbox(name: decoded.isEmpty ? nil : decoded, address: address)]
    }
}

extension Mailbox {
    /// Whether two addresses are equal, ignoring case and suffixes.
    static func isSame(_ address: String, _ other: String) -> Bool {
        let (local, _, domain) = parts(of: address)
        let (otherLocal, _, otherDomain) = parts(of: other)
        return local == otherLocal && domain == otherDomain
    }

    /// The address in lower case, without its suffix.
    public static func key(of address: String) -> String {
        let (local, _, domain) = parts(of: address)
        return domain.isEmpty ? local : local + "@" + domain
    }

    /// The suffix of an address that belongs to another: `k7f3` in `guichet+k7f3@centre.example` (RFC 5233).
    /// - Parameter own: the other address, without a suffix.
    /// - Returns: nil if the address does not belong to it, or has no suffix. Compare it without case,
    ///   because some servers change the case.
    static func suffix(of address: String, belongingTo own: String) -> String? {
        let (local, suffix, domain) = parts(of: address)
        let (ownLocal, _, ownDomain) = parts(of: own)
        guard local == ownLocal, domain == ownDomain, let suffix, !suffix.isEmpty else { return nil }
        return suffix
    }

    private static func parts(of address: String) -> (local: String, suffix: String?, domain: String) {
        let at = address.lastIndex(of: "@") ?? address.endIndex
        let local = address[..<at]
        let domain = at == address.endIndex ? "" : address[address.index(after: at)...].lowercased()
        guard let plus = local.firstIndex(of: "+") else { return (local.lowercased(), nil, domain) }
        return (local[..<plus].lowercased(), String(local[local.index(after: plus)...]), domain)
    }
}
