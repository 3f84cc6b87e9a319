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

    /// One `@` between something and a domain with a dot: RFC 5321 allows more, mail in use does not.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && !text.contains(where: \.isWhitespace)
            && parts[1].split(separator: ".", omittingEmptySubsequences: false).count > 1
            && parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
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
