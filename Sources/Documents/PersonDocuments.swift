package import Desk
package import Foundation
package import Phrasebook

/// The asker of a question, with the data that are known.
package struct AskerDocument: Document {
    package static let name = "Asker"

    @Null package var name: String?
    @Null package var email: String?
    @Null package var telephone: String?
    @Null package var organisation: String?

    package init(_ asker: Asker) {
        name = asker.name
        email = asker.email
        telephone = asker.telephone
        organisation = asker.organisation
    }
}

/// All data that are stored about a person.
package struct PersonFileDocument: Document {
    package static let name = "PersonFile"

    /// The address or the telephone number that the person is known by.
    package let person: String
    package let askers: [AskerDocument]
    package let questions: [QuestionFileDocument]
    package let mails: [PersonMailDocument]
    /// What came from the person by mail, and is kept.
    package let received: [PersonReceivedDocument]

    package init(_ file: PersonFile, now: Date, _ phrases: Phrases) {
        person = file.person
        askers = file.askers.map(AskerDocument.init)
        questions = file.questions.map { QuestionFileDocument($0, now: now, phrases) }
        mails = file.mails.map(PersonMailDocument.init)
        received = file.received.map(PersonReceivedDocument.init)
    }
}

/// A mail from a person.
package struct PersonReceivedDocument: Document {
    package static let name = "PersonReceived"

    package let mail: ReceivedMailDocument
    /// What was written, without what it quotes; empty where nothing is kept.
    package let written: String
    /// The whole text, where that is more.
    @Null package var whole: String?

    package init(_ received: PersonFile.Received) {
        mail = ReceivedMailDocument(received.mail)
        written = received.written
        whole = received.whole
    }
}

/// A mail to a person.
package struct PersonMailDocument: Document {
    package static let name = "PersonMail"

    package let question: String
    package let kind: Mail.Kind
    package let createdAt: Date
    @Null package var sentAt: Date?

    package init(_ mail: PersonFile.Mail) {
        question = mail.question
        kind = mail.kind
        createdAt = mail.createdAt
        sentAt = mail.sentAt
    }
}

/// A person about whom data are stored.
package struct PersonDocument: Document {
    package static let name = "Person"

    @Null package var name: String?
    @Null package var email: String?
    @Null package var telephone: String?
    @Null package var organisation: String?
    package let lastAskedAt: Date
    package let questions: [String]
    /// The number of the person's questions that are not closed.
    package let open: Int
    /// The request to erase the person.
    @Null package var request: ErasureRequestDocument?

    package init(_ person: Person) {
        name = person.asker.name
        email = person.asker.email
        telephone = person.asker.telephone
        organisation = person.asker.organisation
        lastAskedAt = person.lastAskedAt
        questions = person.questions
        open = person.open
        request = person.request.map(ErasureRequestDocument.init)
    }
}

/// The persons about whom data are stored.
package struct PersonsDocument: Document {
    package static let name = "Persons"

    package let persons: [PersonDocument]

    package init(_ persons: [PersonDocument]) { self.persons = persons }
}

/// A request for an erasure.
package struct ErasureRequestDocument: Document {
    package static let name = "ErasureRequest"

    package let by: String
    package let at: Date

    package init(_ request: ErasureRequest) {
        by = request.by.description
        at = request.at
    }
}

/// The preview or the result of an erasure.
package struct ErasureDocument: Document {
    package static let name = "Erasure"

    package let persons: Int
    package let questions: [String]
    /// The number of texts.
    package let texts: Int
    /// The number of files that the person attached.
    package let attachments: Int
    package let done: Bool
    /// The hash with which the erasure is confirmed (`--confirm`); null after it.
    @Null package var hash: String?
    /// The files that the person attached, erased whole; empty after the erasure.
    package let files: [ErasedFileDocument]
    /// The places to be erased in the person's own texts; empty after the erasure.
    package let changes: [TextPlaceDocument]
    /// The places to be erased in other persons' texts, numbered from 1; empty after the erasure.
    package let others: [TextPlaceDocument]
    /// The places that would be left for a decision.
    package let left: [TextPlaceDocument]
    package let remaining: Int
    /// The number of places that are left because the name is a common word.
    package let common: Int
    /// Mails to the person that were sent before, and cannot be called back.
    package let sent: Int
    package let file: FileTraces

    package init(_ erasure: Erasure) {
        persons = erasure.persons
        questions = erasure.questions
        texts = erasure.texts
        attachments = erasure.attachments
        done = erasure.done
        hash = erasure.hash
        files = erasure.files.map(ErasedFileDocument.init)
        changes = erasure.changes.map(TextPlaceDocument.init)
        others = erasure.others.map(TextPlaceDocument.init)
        left = erasure.left.map(TextPlaceDocument.init)
        remaining = erasure.remaining
        sent = erasure.sent
        common = erasure.common
        file = erasure.file
    }
}

/// A file that an erased person attached.
package struct ErasedFileDocument: Document {
    package static let name = "ErasedFile"

    /// Of the question.
    package let reference: String
    package let name: String
    /// In bytes.
    package let size: Int

    package init(_ file: ErasedFile) {
        reference = file.reference
        name = file.name
        size = file.size
    }
}

/// Some words of a text with the words around them.
package struct TextPlaceDocument: Document {
    package static let name = "TextPlace"

    package let reference: String
    package let kind: TextPlace.Kind
    package let before: String
    package let words: String
    package let after: String

    package init(_ place: TextPlace) {
        reference = place.reference
        kind = place.kind
        before = place.before
        words = place.words
        after = place.after
    }
}

/// The places that may still name erased persons.
package struct RemaindersDocument: Document {
    package static let name = "Remainders"

    package let places: [RemainderDocument]

    package init(_ remainders: [Remainder]) { places = remainders.map(RemainderDocument.init) }
}

/// A place that may still name an erased person.
package struct RemainderDocument: Document {
    package static let name = "Remainder"

    package let id: Int64
    package let place: TextPlaceDocument
    package let at: Date

    package init(_ remainder: Remainder) {
        id = remainder.id
        place = TextPlaceDocument(remainder.place)
        at = remainder.at
    }
}

/// The decisions on places that may name an erased person.
package struct SettledRemaindersDocument: Document {
    package static let name = "SettledRemainders"

    package let settled: Int
    package let erased: Bool
    package let remaining: Int
    package let file: FileTraces

    package init(_ settled: SettledRemainders) {
        self.settled = settled.settled
        erased = settled.erased
        remaining = settled.remaining
        file = settled.file
    }
}
