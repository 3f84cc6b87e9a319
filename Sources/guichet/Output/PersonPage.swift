import Desk
import Documents
import Foundation
import Phrasebook

/// All that is kept of a person, as shown.
struct PersonPage: Encodable {
    let email: String
    let askers: [AskerDocument]
    let questions: [FilePage]
    let letters: [LetterPage]

    struct LetterPage: Encodable {
        let question: String
        let kind: String
        let createdAt: Date
        @Null var sentAt: Date?

        var text: String {
            "\(phrases.moment(createdAt))  \(question)  \(kind)\(sentAt == nil ? " (\(phrases.notSentYet))" : "")"
        }
    }

    init(_ file: PersonFile) {
        email = file.email
        askers = file.askers.map(AskerDocument.init)
        questions = file.questions.map(FilePage.init)
        letters = file.letters.map {
            LetterPage(question: $0.question, kind: $0.kind, createdAt: $0.createdAt, sentAt: $0.sentAt)
        }
    }

    var text: String {
        var blocks = [Screen.bold(email) + "\n" + askers.map(\.line).joined(separator: "\n")] + questions.map(\.text)
        if !letters.isEmpty {
            blocks.append(
                ([Screen.bold(phrases.letters)] + letters.map(\.text)).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n")
    }
}

extension AskerDocument {
    /// What is known, in one line.
    var line: String { [name, organisation, email, telephone].compactMap { $0 }.joined(separator: ", ") }
}

/// A person of whom something is kept, as shown in a list.
struct PersonLine: Encodable {
    @Null var name: String?
    @Null var email: String?
    @Null var telephone: String?
    @Null var organisation: String?
    let lastAskedAt: Date
    let questions: [String]
    /// How many of them are not closed.
    let open: Int
    @Null var request: RequestLine?

    init(_ person: Person) {
        name = person.asker.name
        email = person.asker.email
        telephone = person.asker.telephone
        organisation = person.asker.organisation
        lastAskedAt = person.lastAskedAt
        questions = person.questions
        open = person.open
        request = person.request.map(RequestLine.init)
    }

    var cells: [String] {
        [
            phrases.labels.day(Day(lastAskedAt)), email ?? "", name ?? "",
            questions.joined(separator: " ")
                + (open == 0 ? "" : " (\(phrases.notClosed(open)))")
                + (request.map { " " + phrases.erasureAsked(by: $0.by) } ?? ""),
        ]
    }
}

/// Who asked for an erasure, and when.
struct RequestLine: Encodable {
    let by: String
    let at: Date

    init(_ request: ErasureRequest) {
        by = request.by.description
        at = request.at
    }
}
