/// An e-mail address of the desk, with the name it is shown under.
public struct MailAddress: Equatable, Sendable, CustomStringConvertible {
    /// Nil where the address stands alone.
    public let name: String?
    /// In plain letters (RFC 5321): every mail server takes it. The domain is in lower case.
    public let address: String

    /// The part before the `@`.
    public var local: Substring { address[..<at] }
    public var domain: Substring { address[address.index(after: at)...] }

    private var at: String.Index { address.firstIndex(of: "@") ?? address.startIndex }

    /// Reads `name@domain.org` or `Name <name@domain.org>`.
    /// - Throws: `Refusal` for anything else, and for an address with a `+`, which separates what the desk adds.
    public init(_ text: String) throws(Refusal) {
        let text = try Text.required(text, .email)
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
            (name, address) = (nil, try Self.checked(text))
            return
        }
        var name = text[..<open].trimmed
        if name.count > 1, name.hasPrefix("\""), name.hasSuffix("\"") { name = name.dropFirst().dropLast().trimmed }
        guard !name.contains(where: { "<>\"\\".contains($0) }) else { throw .badMailbox(text) }
        self.name = name.isEmpty ? nil : name
        address = try Self.checked(text[text.index(after: open)...].dropLast().trimmed)
    }

    private static func checked(_ text: String) throws(Refusal) -> String {
        guard Asker.isAddress(text), text.utf8.allSatisfy({ $0 < 0x80 }), let at = text.firstIndex(of: "@"),
            !text[..<at].contains("+")
        else { throw .badMailbox(text) }
        return text[..<at] + text[at...].lowercased()
    }

    /// The address with a suffix that comes back in replies: `name+suffix@domain.org` (RFC 5233).
    public func adding(suffix: String) -> String { "\(local)+\(suffix)@\(domain)" }

    public var description: String { name.map { "\($0) <\(address)>" } ?? address }
}
