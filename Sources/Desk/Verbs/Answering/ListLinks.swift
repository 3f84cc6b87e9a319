public import Foundation

/// Lists the private links to a question. The secret of a link is shown only when it is created.
public struct ListLinks: Verb {
    public typealias Reply = FollowUpLinks

    public let reference: String

    public init(reference: String) { self.reference = reference }

    public func validated() -> Self { self }
}

/// The private links to a question, oldest first.
public struct FollowUpLinks: Codable, Equatable, Sendable {
    public let reference: String
    public let links: [Link]
    /// How many mails about it have a link that holds, and how many a reply address.
    public let mails: Mails

    /// What the mails about a question hold.
    public struct Mails: Codable, Equatable, Sendable {
        public let links: Int
        public let replyAddresses: Int

        public init(links: Int, replyAddresses: Int) { (self.links, self.replyAddresses) = (links, replyAddresses) }
    }

    public struct Link: Codable, Equatable, Sendable {
        public let id: Int64
        public let createdAt: Date
        /// When it was revoked; nil while it is valid.
        public let revokedAt: Date?

        public init(id: Int64, createdAt: Date, revokedAt: Date?) {
            self.id = id
            self.createdAt = createdAt
            self.revokedAt = revokedAt
        }
    }

    public init(reference: String, links: [Link], mails: Mails) {
        self.reference = reference
        self.links = links
        self.mails = mails
    }
}
