public import Foundation

/// What a practitioner asked, and where it stands.
public struct Question: Codable, Equatable, Sendable {
    /// The public reference, such as `2026-00042`.
    public let reference: String
    public let title: String
    public let body: String
    public let audience: Audience
    /// The slugs of its themes.
    public let themes: [String]
    /// The place it is about, as routed.
    public let route: Route
    public let askedAt: Date
    /// The instant until which an answer is due: the end of the last of the working days.
    public var dueAt: Date { custody.standing.dueAt }
    public let custody: Custody
    /// What was asked for was so already: nothing was changed. Only in the reply of a verb that changes a question.
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

    /// The question as the reply of an act whose result held already.
    public var unchanged: Question {
        var question = self
        question.already = true
        return question
    }

    /// Lateness is computed, never stored.
    public func isLate(at now: Date) -> Bool { custody.status.isOpen && custody.status != .waiting && dueAt < now }
}

/// The person who asked; kept apart from the question.
public struct Asker: Codable, Equatable, Sendable {
    public let name: String?
    public let email: String?
    public let telephone: String?
    public let organisation: String?

    /// - Throws: `Refusal` when a field is too long, holds a control character, or the address is none.
    public init(name: String?, email: String?, telephone: String?, organisation: String?) throws(Refusal) {
        self.name = try Self.kept(name, .name)
        self.email = try Self.kept(email, .email)?.lowercased()
        self.telephone = try Self.kept(telephone, .telephone)
        self.organisation = try Self.kept(organisation, .organisation)
        if let email = self.email, !Self.isAddress(email) { throw .badEmail(email) }
    }

    /// Nothing is known of the person.
    public var isEmpty: Bool { name == nil && email == nil && telephone == nil && organisation == nil }

    private static func kept(_ text: String?, _ field: Text.Field) throws(Refusal) -> String? {
        guard let text else { return nil }
        let kept = try Text.checked(text, field)
        return kept.isEmpty ? nil : kept
    }

    /// One `@` between a name and a domain with a dot: RFC 5321 allows more (quoted names, comments), mail in use does not.
    /// Letters of any alphabet (RFC 6531), no brackets, commas or quotes, which a mail program reads as something else.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        // RFC 5321, 4.5.3.1, in octets.
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

    /// RFC 5322, 3.2.3: the signs of an `atom`.
    private static let signs = Set("!#$%&'*+-/=?^_`{|}~".unicodeScalars)

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }
}

/// A revision of the centre's answer.
public struct Answer: Codable, Equatable, Sendable {
    /// Counted from 1; earlier revisions stay.
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
