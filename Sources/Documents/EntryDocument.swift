package import Desk
package import Foundation

/// An entry.
package struct EntryDocument: Document {
    package static let name = "Entry"

    package let reference: String
    package let status: Entry.Status
    package let version: Int
    package let title: String
    package let question: String
    /// Markdown.
    package let answer: String
    package let sources: [SourceDocument]
    package let attachments: [AttachmentDocument]
    package let territory: TerritoryDocument
    package let themes: [String]
    @Null package var audience: Audience?
    package let seeAlso: [EntryLinkDocument]
    package let centre: String
    /// For agents the author, for others the centre.
    package let author: String
    /// Shown only to agents.
    @Null package var reviewer: String?
    package let revision: Int
    /// The revision that waits for a second reader.
    @Null package var proposal: Int?
    /// Why it is stale.
    @Null package var stale: Staleness?
    /// Why it was retired.
    @Null package var reason: String?
    @Null package var replacedBy: EntryLinkDocument?
    package let verifiedOn: Day
    package let reviewBy: Day
    @Null package var publishedAt: Date?
    /// The references of the questions from which it was made; shown only to agents.
    package let questions: [String]
    /// How many readers said that it answered their question.
    package let answered: Int
    /// How many readers reported it since it was last published or verified; agents see it, others get 0.
    package let reports: Int

    package init(_ entry: Entry) {
        let standing = entry.custody.standing
        reference = entry.reference
        status = entry.status
        version = entry.custody.version
        title = entry.text.title
        question = entry.text.question
        answer = entry.text.answer
        sources = entry.text.sources.map(SourceDocument.init)
        attachments = entry.attachments.map(AttachmentDocument.init)
        territory = TerritoryDocument(entry.territory)
        themes = entry.themes
        audience = entry.audience
        seeAlso = entry.seeAlso.map(EntryLinkDocument.init)
        centre = entry.centre
        author = entry.author
        reviewer = standing.reviewer?.description
        revision = standing.revision
        proposal = standing.proposal
        stale = standing.stale
        reason = entry.reason
        replacedBy = entry.replacedBy.map(EntryLinkDocument.init)
        verifiedOn = entry.verifiedOn
        reviewBy = entry.reviewBy
        publishedAt = entry.publishedAt
        questions = entry.questions
        answered = entry.answered
        reports = entry.reports
    }
}

/// A link to another entry.
package struct EntryLinkDocument: Document {
    package static let name = "EntryLink"

    package let reference: String
    package let title: String

    package init(_ link: EntryLink) {
        reference = link.reference
        title = link.title
    }
}

/// An entry in a list.
package struct EntrySummaryDocument: Document {
    package static let name = "EntrySummary"

    package let reference: String
    package let title: String
    package let status: Entry.Status
    /// Why it is stale.
    @Null package var stale: Staleness?
    /// Whether a revision waits for a second reader.
    package let proposed: Bool
    package let centre: String
    /// See `EntryDocument`.
    package let author: String
    package let verifiedOn: Day
    package let reviewBy: Day
    /// See `EntryDocument`.
    package let reports: Int

    package init(_ entry: EntrySummary) {
        reference = entry.reference
        title = entry.title
        status = entry.status
        stale = entry.stale
        proposed = entry.isProposed
        centre = entry.centre
        author = entry.author
        verifiedOn = entry.verifiedOn
        reviewBy = entry.reviewBy
        reports = entry.reports
    }
}

/// A list of entries.
package struct EntriesDocument: Document {
    package static let name = "Entries"

    package let entries: [EntrySummaryDocument]
    /// The cursor of the next page; null on the last page.
    @Null package var next: String?

    package init(entries: [EntrySummaryDocument], next: String? = nil) {
        self.entries = entries
        self.next = next
    }
}

/// The result of reporting that an entry answered a question.
package struct DeflectionDocument: Document {
    package static let name = "Deflection"

    package let reference: String
    /// The number of such reports.
    package let answered: Int
    /// Whether this report was counted. A visitor's second report on one day is not.
    package let counted: Bool

    package init(_ deflection: Deflection) {
        reference = deflection.reference
        answered = deflection.answered
        counted = deflection.isCounted
    }
}
