package import Desk
package import Foundation
package import Phrasebook

/// A question.
package struct QuestionDocument: Document {
    package static let name = "Question"

    package let reference: String
    package let status: Status
    /// The centre that is responsible for it.
    package let custodian: String
    package let version: Int
    package let title: String
    package let body: String
    package let audience: Audience
    package let themes: [String]
    /// The place, if it was found; null if the text names none.
    @Null package var territory: TerritoryDocument?
    /// The name of the place.
    package let place: String
    package let explanation: String
    package let askedAt: Date
    package let dueAt: Date
    /// The agent who has claimed it.
    @Null package var agent: String?
    /// The centre to which it is offered.
    @Null package var offeredTo: String?
    /// For a restricted question: the other centres that may see it.
    @Null package var restrictedTo: [String]?
    package let late: Bool
    /// In an inbox: the last change since an agent of the centre acted.
    @Null package var change: Inbox.Change?
    /// Whether the question was already in the requested state, so that nothing changed.
    package let already: Bool

    /// - Parameter now: the time against which lateness is computed.
    package init(_ question: Question, change: Inbox.Change? = nil, now: Date, _ phrases: Phrases) {
        let standing = question.custody.standing
        reference = question.reference
        status = standing.status
        custodian = standing.custodian
        version = question.custody.version
        title = question.title
        body = question.body
        audience = question.audience
        themes = question.themes
        let places = question.route.finding.territories
        territory = places.count == 1 ? places.first.map(TerritoryDocument.init) : nil
        place = question.route.placeName
        explanation = phrases.explanation(question.route)
        askedAt = question.askedAt
        dueAt = question.dueAt
        agent = standing.claim?.by.description
        offeredTo = standing.offer
        restrictedTo = standing.restrictedTo
        late = question.isLate(at: now)
        self.change = change
        already = question.isUnchanged
    }
}

extension Route {
    /// The name of the place if exactly one was found, else the typed text.
    fileprivate var placeName: String {
        guard finding.territories.count == 1, let place = finding.territories.first else { return input }
        return place.kind == .departement || place.departement == nil ? place.name : place.described
    }
}

/// A list of questions.
package struct QuestionsDocument: Document {
    package static let name = "Questions"

    /// The number of questions on all pages.
    package let total: Int
    package let questions: [QuestionDocument]
    /// The cursor of the next page; null on the last page.
    @Null package var next: String?

    package init(total: Int, questions: [QuestionDocument], next: String? = nil) {
        self.total = total
        self.questions = questions
        self.next = next
    }
}

/// The receipt for the asker.
package struct ReceiptDocument: Document {
    package static let name = "Receipt"

    package let question: QuestionDocument
    /// Whether the question was already stored under the same key.
    package let already: Bool
    /// Why the asker's address does not take mail, for the agent who asked for them; null if it does.
    @Null package var mailFault: MailFaultDocument?
    /// The private link, or its secret in the API. It is shown once, to a user of a server without an account.
    @Null package var followUp: String?
    /// The entries that were shown before the question was stored; null if none were searched for.
    @Null package var similar: [HitDocument]?

    package init(question: QuestionDocument, receipt: Receipt, followUp: String?, similar: [HitDocument]? = nil) {
        self.question = question
        already = receipt.already
        mailFault = receipt.mailFault.map(MailFaultDocument.init)
        self.followUp = followUp
        self.similar = similar
    }
}

/// Everything about a question, for an agent.
package struct QuestionFileDocument: Document {
    package static let name = "QuestionFile"

    package let question: QuestionDocument
    package let asker: AskerDocument
    package let answers: [AnswerDocument]
    package let events: [EventDocument]
    /// The files that came with its events, by number.
    package let attachments: [AttachmentDocument]
    /// The references of the entries made from it.
    package let entries: [String]
    /// Why the last mail did not reach the asker; null if it did.
    @Null package var mailFault: MailFaultDocument?
    /// Possible duplicates; null if none were searched for.
    @Null package var duplicates: [DuplicateDocument]?

    package init(
        _ file: QuestionFile, duplicates: [Duplicates.Alike]? = nil, now: Date, _ phrases: Phrases
    ) {
        question = QuestionDocument(file.question, now: now, phrases)
        asker = AskerDocument(file.asker)
        answers = file.answers.map(AnswerDocument.init)
        events = file.events.enumerated().map { index, event in
            EventDocument(
                file.question.reference, event, file.messages[index + 1], mail: file.mails[index + 1], phrases)
        }
        attachments = file.attachments.map(AttachmentDocument.init)
        entries = file.entries
        mailFault = file.mailFault.map(MailFaultDocument.init)
        self.duplicates = duplicates.map { $0.map(DuplicateDocument.init) }
    }
}

/// A revision of the answer.
package struct AnswerDocument: Document {
    package static let name = "Answer"

    package let revision: Int
    /// Markdown.
    package let text: String
    package let sources: [SourceDocument]
    package let by: String
    package let at: Date

    package init(_ answer: Answer) {
        revision = answer.revision
        text = answer.text
        sources = answer.sources.map(SourceDocument.init)
        by = answer.by.description
        at = answer.at
    }
}

/// A source of an answer or an entry.
package struct SourceDocument: Document {
    package static let name = "Source"

    package let text: String
    @Null package var url: String?
    /// The date of publication or of access.
    @Null package var date: Day?
    /// The article or the number of a law, if it is not part of the title.
    @Null package var legal: String?

    package init(_ source: Source) {
        text = source.text
        url = source.url
        date = source.date
        legal = source.legal
    }
}

/// A possible duplicate of a question.
package struct DuplicateDocument: Document {
    package static let name = "Duplicate"

    package let reference: String
    package let title: String
    package let status: String
    package let centre: String
    /// From 0 to 1.
    package let likeness: Double

    package init(_ alike: Duplicates.Alike) {
        reference = alike.hit.reference
        title = alike.hit.title
        status = alike.hit.status
        centre = alike.hit.centre
        likeness = alike.likeness
    }
}

/// The results of an act on several questions.
package struct BatchDocument: Document {
    package static let name = "Batch"

    package let questions: [QuestionDocument]
    package let failures: [BatchFailureDocument]

    package init(questions: [QuestionDocument], failures: [BatchFailureDocument]) {
        self.questions = questions
        self.failures = failures
    }
}

/// One of several questions whose act was refused.
package struct BatchFailureDocument: Document {
    package static let name = "BatchFailure"

    /// The reference as given.
    package let reference: String
    package let refusal: RefusalDocument

    package init(reference: String, refusal: RefusalDocument) {
        self.reference = reference
        self.refusal = refusal
    }
}

/// The first question of an inbox; null if there is nothing to do.
package struct NextDocument: Document {
    package static let name = "Next"

    @Null package var question: QuestionDocument?

    package init() { question = nil }
}
