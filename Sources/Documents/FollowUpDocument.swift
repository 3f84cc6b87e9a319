package import Desk
package import Foundation
package import Phrasebook

/// A question as its asker sees it.
package struct FollowUpDocument: Document {
    package static let name = "FollowUp"

    package let reference: String
    package let status: Status
    package let centre: String
    package let version: Int
    package let title: String
    package let body: String
    package let explanation: String
    package let askedAt: Date
    package let dueAt: Date
    package let turns: [TurnDocument]
    /// The acts that are possible for the asker.
    package let possible: [FollowUp.Possible]

    package init(_ followUp: FollowUp, _ phrases: Phrases) {
        reference = followUp.reference
        status = followUp.status
        centre = followUp.centre
        version = followUp.version
        title = followUp.title
        body = followUp.body
        explanation = phrases.explanation(followUp.route)
        askedAt = followUp.askedAt
        dueAt = followUp.dueAt
        turns = followUp.turns.map(TurnDocument.init)
        possible = FollowUp.Possible.allCases.filter(followUp.possible.contains)
    }
}

/// An event as shown to the asker.
package struct TurnDocument: Document {
    package static let name = "Turn"

    package let at: Date
    package let kind: String
    /// Whether the asker did it.
    package let own: Bool
    @Null package var text: String?
    package let sources: [SourceDocument]
    package let attachments: [AttachmentDocument]

    package init(_ turn: FollowUp.Turn) {
        at = turn.at
        kind = turn.kind.rawValue
        own = turn.isOwn
        text = turn.text
        sources = turn.sources.map(SourceDocument.init)
        attachments = turn.attachments.map(AttachmentDocument.init)
    }
}

/// The private links to a question.
package struct LinksDocument: Document {
    package static let name = "Links"

    package let reference: String
    /// How many links were revoked by this call; null if it revokes none.
    @Null package var revoked: Int?
    /// The new link, which is shown only once.
    @Null package var new: String?
    package let links: [LinkDocument]
    /// How many mails about it have a link that holds.
    package let mailLinks: Int
    /// How many mails about it have a reply address that holds.
    package let replyAddresses: Int

    package init(_ list: FollowUpLinks, revoked: Int?, new: String?) {
        reference = list.reference
        links = list.links.map(LinkDocument.init)
        mailLinks = list.mails.links
        replyAddresses = list.mails.replyAddresses
        self.revoked = revoked
        self.new = new
    }
}

/// A private link, without its secret.
package struct LinkDocument: Document {
    package static let name = "Link"

    package let id: Int64
    package let createdAt: Date
    @Null package var revokedAt: Date?

    package init(_ link: FollowUpLinks.Link) {
        id = link.id
        createdAt = link.createdAt
        revokedAt = link.revokedAt
    }
}
