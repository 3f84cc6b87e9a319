import Desk
import Foundation
import Store
import Support

/// Works on a desk as fast as possible, for the tests of crashes and of concurrency. It prints each acknowledged
/// reference on a line at once.
///
///     Hammer ask DB COUNT PREFIX     asks COUNT questions (0: without end)
///     Hammer claim DB NAME@SLUG      tries to claim every question of the centre and prints those it got
///     Hammer work DB SEED COUNT      tries COUNT random acts on the questions and prints those that changed something
@main
enum Hammer {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        switch (words.first, words.count) {
        case ("ask", 4): try ask(Array(words.dropFirst()))
        case ("claim", 3): try claim(Array(words.dropFirst()))
        case ("work", 4): try work(Array(words.dropFirst()))
        default:
            FileHandle.standardError.write(
                Data("Hammer ask DB COUNT PREFIX | Hammer claim DB NAME@SLUG | Hammer work DB SEED COUNT\n".utf8))
            exit(2)
        }
    }

    private static func ask(_ words: [String]) throws {
        let store = try Store(path: words[0])
        let count = Int(words[1]) ?? 0
        let asker = try Asker(name: nil, email: "\(words[2])@example.org", telephone: nil, organisation: nil)
        var number = 0
        while count == 0 || number < count {
            number += 1
            let ask = try Ask(
                title: "Question \(number) de \(words[2])", body: "Une question parmi beaucoup d'autres.",
                territory: "93", asker: asker)
            say(try store.perform(ask, by: nil).question.reference)
        }
    }

    private static func claim(_ words: [String]) throws {
        let store = try Store(path: words[0])
        guard let account = Account(words[1]) else { exit(2) }
        let inbox = try store.perform(ListInbox(centre: account.centre), by: account)
        for question in inbox.questions {
            do {
                _ = try store.perform(Claim(reference: question.reference), by: account)
                say(question.reference)
            } catch Refusal.question(.taken) {}
        }
    }

    private static func work(_ words: [String]) throws {
        let store = try Store(path: words[0])
        let events = try store.perform(ListEvents(), by: nil)
        let references = Set(events.lines.map(\.reference)).sorted()
        var work = RandomWork(store, on: references, seed: UInt64(words[1]) ?? 0)
        for _ in 0..<(Int(words[2]) ?? 0) {
            let attempt = try work.attempt()
            if attempt.refusal == nil, !attempt.isUnchanged { say("\(attempt.reference) \(attempt.deed)") }
        }
    }

    private static func say(_ reference: String) {
        FileHandle.standardOutput.write(Data("\(reference)\n".utf8))
    }
}
