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
