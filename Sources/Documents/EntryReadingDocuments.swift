package import Desk
package import Phrasebook

/// The history of an entry, for agents.
package struct EntryHistoryDocument: Document {
    package static let name = "EntryHistory"

    package let reference: String
    package let title: String
    package let version: Int
    package let events: [EventDocument]
    /// The reports by readers without an account.
    package let reports: [ReaderReportDocument]

    package init(_ history: EntryHistory, _ phrases: Phrases) {
        reference = history.entry.reference
        title = history.entry.text.title
        version = history.entry.custody.version
        events = history.events.enumerated().map { index, event in
            EventDocument(
                EntryLog.Line(
                    reference: history.entry.reference, event: event, text: history.messages[index + 1]), phrases)
        }
        reports = history.reports.map(ReaderReportDocument.init)
    }
}

/// A reader's report on an entry.
package struct ReaderReportDocument: Document {
    package static let name = "ReaderReport"

    package let on: Day
    package let message: String

    package init(_ report: ReaderReport) {
        on = report.on
        message = report.text
    }
}

/// The difference between two texts.
package struct DifferenceDocument: Document {
    package static let name = "Difference"

    /// The number of the earlier revision; null if the text is not a revision.
    @Null package var from: Int?
    /// The number of the later revision; null if the text is not a revision.
    @Null package var to: Int?
    package let lines: [DifferenceLineDocument]

    package init(from: Int?, to: Int?, _ difference: Difference) {
        self.from = from
        self.to = to
        lines = difference.lines.map(DifferenceLineDocument.init)
    }
}

/// A line of a difference.
package struct DifferenceLineDocument: Document {
    package static let name = "DifferenceLine"

    package enum Kind: String, Codable, CaseIterable, Sendable { case kept, removed, added }

    package let kind: Kind
    package let text: String

    package init(_ line: Difference.Line) {
        switch line {
        case .kept(let text): (kind, self.text) = (.kept, text)
        case .removed(let text): (kind, self.text) = (.removed, text)
        case .added(let text): (kind, self.text) = (.added, text)
        }
    }
}

/// The passages of an entry that may name a person.
package struct EntryCheckDocument: Document {
    package static let name = "EntryCheck"

    package let reference: String
    package let version: Int
    package let revision: Int
    package let mentions: [MentionDocument]
    /// The files of the revision.
    package let attachments: [AttachmentDocument]
    /// The difference that replacing these passages would make.
    package let redaction: DifferenceDocument

    package init(_ check: EntryCheck, redaction: DifferenceDocument, _ phrases: Phrases) {
        reference = check.reference
        version = check.version
        revision = check.revision.number
        mentions = check.mentions.map { MentionDocument($0, phrases) }
        attachments = check.attachments.map(AttachmentDocument.init)
        self.redaction = redaction
    }
}

/// A passage that may name a person.
package struct MentionDocument: Document {
    package static let name = "Mention"

    package let kind: Mention.Kind
    package let part: Mention.Part
    package let line: Int
    package let column: Int
    package let text: String
    package let summary: String

    package init(_ mention: Mention, _ phrases: Phrases) {
        kind = mention.kind
        part = mention.part
        line = mention.line
        column = mention.column
        text = mention.text
        summary = "\(phrases.entries.place(mention)) (\(phrases.entries.mention(mention.kind)))"
    }
}

extension DifferenceLineDocument.Kind: DescribedChoice {}
