package import Desk
package import Foundation
package import Phrasebook

/// Who asked, as far as it is known.
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

/// All that is kept of a person.
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
    package let kind: String
    package let createdAt: Date
    @Null package var sentAt: Date?

    package init(_ mail: PersonFile.Mail) {
        question = mail.question
        kind = mail.kind
        createdAt = mail.createdAt
        sentAt = mail.sentAt
    }
}

/// A person of whom something is kept.
package struct PersonDocument: Document {
    package static let name = "Person"

    @Null package var name: String?
    @Null package var email: String?
    @Null package var telephone: String?
    @Null package var organisation: String?
    package let lastAskedAt: Date
    package let questions: [String]
    /// How many of them are not closed.
    package let open: Int
    /// Who asked that the person be erased.
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

/// The persons of whom something is kept.
package struct PersonsDocument: Document {
    package static let name = "Persons"

    package let persons: [PersonDocument]

    package init(_ persons: [PersonDocument]) { self.persons = persons }
}

/// Who asked for an erasure, and when.
package struct ErasureRequestDocument: Document {
    package static let name = "ErasureRequest"

    package let by: String
    package let at: Date

    package init(_ request: ErasureRequest) {
        by = request.by.description
        at = request.at
    }
}

/// What an erasure did or would do.
package struct ErasureDocument: Document {
    package static let name = "Erasure"

    package let persons: Int
    package let questions: [String]
    /// How many.
    package let texts: Int
    package let done: Bool
    /// What an erasure must name (`--confirm`); null once it is done.
    @Null package var hash: String?
    /// What would be erased of what the person wrote; none once it is.
    package let changes: [TextPlaceDocument]
    /// What would be erased of other people's texts, the first with the number 1; none once it is.
    package let others: [TextPlaceDocument]
    /// What would be left for someone to decide on.
    package let left: [TextPlaceDocument]
    package let remaining: Int
    /// How many places are left as they are, since the name is a common word.
    package let common: Int
    /// Mails to the person that were sent before, and cannot be called back.
    package let sent: Int
    package let file: FileTraces

    package init(_ erasure: Erasure) {
        persons = erasure.persons
        questions = erasure.questions
        texts = erasure.texts
        done = erasure.done
        hash = erasure.hash
        changes = erasure.changes.map(TextPlaceDocument.init)
        others = erasure.others.map(TextPlaceDocument.init)
        left = erasure.left.map(TextPlaceDocument.init)
        remaining = erasure.remaining
        sent = erasure.sent
        common = erasure.common
        file = erasure.file
    }
}

/// Words in a text, with those around them.
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
