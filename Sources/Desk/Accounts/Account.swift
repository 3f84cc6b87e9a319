/// Who acts: a person's name and the centre they act for, written `NAME@SLUG`.
public struct Account: Codable, Hashable, Sendable, CustomStringConvertible {
    /// The person's name as shown to colleagues.
    public let name: String
    /// The slug of the centre the person acts for.
    public let centre: String

    public init(name: String, centre: String) {
        self.name = name
        self.centre = centre
    }

    /// Reads `NAME@SLUG`; nil when either part is missing. The last `@` separates, so a name may be an e-mail address.
    public init?(_ text: String) {
        guard let at = text.lastIndex(of: "@") else { return nil }
        let name = text[..<at].trimmed
        let centre = text[text.index(after: at)...].trimmed
        guard !name.isEmpty, !centre.isEmpty else { return nil }
        self.init(name: name, centre: centre)
    }

    public var description: String { "\(name)@\(centre)" }

    /// An address to write to an account, checked, in lower case.
    /// - Throws: `Refusal` for anything that is no address.
    public static func checkedEmail(_ text: String) throws(Refusal) -> String {
        let email = try Text.required(text, .email).lowercased()
        guard Asker.isAddress(email) else { throw .badEmail(text) }
        return email
    }

    /// Whether both are the same person at the same centre; the case of the name is ignored.
    public func isSame(as other: Account?) -> Bool {
        guard let other else { return false }
        return centre == other.centre && name.lowercased() == other.name.lowercased()
    }

    /// The role without an account in the desk, for people who can write its file: people of the national desk are
    /// coordinators, others are agents.
    public var defaultRole: Role { centre == Centre.national ? .coordinator : .agent }
}
