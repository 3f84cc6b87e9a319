public import Foundation

/// A practitioner's question and its state.
public struct Question: Codable, Equatable, Sendable {
    /// The public reference, for example `2026-00042`.
    public let reference: String
    public let title: String
    public let body: String
    public let audience: Audience
    /// The slugs of its themes.
    public let themes: [String]
    /// The route of its place.
    public let route: Route
    public let askedAt: Date
    /// The answer is due at this moment, the end of the last working day.
    public var dueAt: Date { custody.standing.dueAt }
    public let custody: Custody
    /// The requested change was already done, so nothing changed. Set only in the reply of a verb that changes a
    /// question.
    public private(set) var already: Bool?

    public init(
        reference: String, title: String, body: String, audience: Audience, themes: [String], route: Route,
        askedAt: Date, custody: Custody
    ) {
        self.reference = reference
        self.title = title
        self.body = body
        self.audience = audience
        self.themes = themes
        self.route = route
        self.askedAt = askedAt
        self.custody = custody
    }

    public var isUnchanged: Bool { already == true }

    /// The reply of an act that was already done.
    public var unchanged: Question {
        var question = self
        question.already = true
        return question
    }

    /// Whether the deadline has passed. It is computed, never stored.
    public func isLate(at now: Date) -> Bool { custody.status.isOpen && custody.status != .waiting && dueAt < now }
}

/// The person who asked, stored apart from the question.
public struct Asker: Codable, Equatable, Sendable {
    public let name: String?
    public let email: String?
    public let telephone: String?
    public let organisation: String?

    /// - Throws: `Refusal` where a field is too long, has a control character, or the address is invalid.
    public init(name: String?, email: String?, telephone: String?, organisation: String?) throws(Refusal) {
        self.name = try Self.kept(name, .name)
        self.email = try Self.kept(email, .email)?.lowercased()
        self.telephone = try Self.kept(telephone, .telephone)
        self.organisation = try Self.kept(organisation, .organisation)
        if let email = self.email, !Self.isAddress(email) { throw .badEmail(email) }
    }

    /// No field is set.
    public var isEmpty: Bool { name == nil && email == nil && telephone == nil && organisation == nil }

    private static func kept(_ text: String?, _ field: Text.Field) throws(Refusal) -> String? {
        guard let text else { return nil }
        let kept = try Text.checked(text, field)
        return kept.isEmpty ? nil : kept
    }

    /// One `@` between a name and a domain with a dot. RFC 5321 also allows quoted names and comments, which are not
    /// used in practice. Letters of any alphabet are allowed (RFC 6531); brackets, commas and quotation marks, which
    /// mail programs interpret, are not.
    public static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        // Maximum lengths in octets: RFC 5321, 4.5.3.1.
        guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else { return false }
        let names = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return names.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy { isLetter($0) || signs.contains($0) } }
            && labels.count > 1
            && labels.allSatisfy { label in
                !label.isEmpty && label.first != "-" && label.last != "-"
                    && label.unicodeScalars.allSatisfy { isLetter($0) || $0 == "-" }
            }
    }

    /// The characters of an `atom` (RFC 5322, 3.2.3).
    private static let signs = Set("!#$%&'*+-/=?^_`{|}~".unicodeScalars)

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }
}

/// A revision of the answer to a question.
public struct Answer: Codable, Equatable, Sendable {
    /// From 1; earlier revisions are kept.
    public let revision: Int
    /// Markdown.
    public let text: String
    public let sources: [Source]
    public let by: Account
    public let at: Date

    public init(revision: Int, text: String, sources: [Source], by: Account, at: Date) {
        self.revision = revision
        self.text = text
        self.sources = sources
        self.by = by
        self.at = at
    }
}
