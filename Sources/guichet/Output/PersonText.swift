import Desk
import Documents
import Foundation
import Phrasebook

extension PersonFileDocument {
    var text: String {
        var blocks = [Screen.bold(person) + "\n" + askers.map(\.line).joined(separator: "\n")] + questions.map(\.text)
        if !mails.isEmpty {
            blocks.append(
                ([Screen.bold(phrases.mailHeading)] + mails.map(\.text)).joined(separator: "\n"))
        }
        if !received.isEmpty {
            blocks.append(
                ([Screen.bold(phrases.receivedHeading)] + received.map(\.text)).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n")
    }
}

extension AskerDocument {
    /// What is known, in one line.
    var line: String { [name, organisation, email, telephone].compactMap { $0 }.joined(separator: ", ") }
}

extension PersonMailDocument {
    fileprivate var text: String {
        "\(phrases.moment(createdAt))  \(question)  \(kind)\(sentAt == nil ? " (\(phrases.mailNotSentYet))" : "")"
    }
}

extension PersonReceivedDocument {
    /// The mail in a line, and what it says under it.
    fileprivate var text: String {
        let facts = [phrases.moment(mail.receivedAt), mail.question, mail.subject].compactMap(\.self)
        let lines = (whole ?? written).split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
        return ([facts.joined(separator: "  ")] + lines).joined(separator: "\n")
    }
}

extension PersonDocument {
    var cells: [String] {
        [
            phrases.labels.day(Day(lastAskedAt)), email ?? telephone ?? "", name ?? "",
            questions.joined(separator: " ")
                + (open == 0 ? "" : " (\(phrases.notClosed(open)))")
                + (request.map { " " + phrases.erasureAsked(by: $0.by) } ?? ""),
        ]
    }
}
