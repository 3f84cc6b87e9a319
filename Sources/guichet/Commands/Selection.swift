import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook
import Store

/// The questions a command is about: one, several, or those named on standard input.
struct Selection: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            tr(
                "Les références ; - les lit sur l'entrée standard, une par ligne.",
                "The references; - reads them from standard input, one a line."), valueName: "ref"))
    var references: [String]

    @Flag(
        help: ArgumentHelp(tr("Ne demande pas confirmation.", "Does not ask to confirm."))
    )
    var yes = false

    @OptionGroup var seen: SeenOption

    /// Up to so many questions are changed without a confirmation.
    private static let unasked = 3

    /// Performs a verb on each question, in a transaction of its own, and shows the results.
    /// - Parameters:
    ///   - asks: the question to confirm on a terminal, for an act that cannot be undone.
    ///   - undo: the act can be undone: the command says how.
    /// - Throws: the first refusal, after the other questions were tried.
    func perform<V: Move & Stored>(
        _ desk: DeskOptions, asks: String? = nil, undo: Bool = false, done: (Question) -> String,
        verb: (String, Int?) throws -> V
    ) throws {
        let names = try named()
        let isAsked = references.contains("-") ? Screen.canAsk : Screen.isInteractive
        if let asks, isAsked, !yes {
            guard Screen.agrees(phrases.forms.sure("\(names.joined(separator: ", "))\(phrases.colon) \(asks)")) else {
                throw Refusal.declined
            }
        } else {
            try confirm(names.count)
        }
        let connection = try desk.connection()
        var documents: [QuestionDocument] = []
        var failures: [(name: String, refusal: Refusal)] = []
        for name in names {
            do {
                let question = try connection.perform(try verb(name, seen.version))
                documents.append(QuestionDocument(question, now: Date(), phrases))
                if !desk.json { Screen.write(done(question)) }
            } catch let refusal as Refusal where names.count > 1 {
                failures.append((name, refusal))
                Screen.remark("\(name)\(phrases.colon) \(phrases.refusal(refusal).what)")
            }
        }
        if desk.json {
            if names.count == 1, let document = documents.first {
                Screen.json(document)
            } else {
                let refused = failures.map {
                    BatchFailureDocument(reference: $0.name, refusal: RefusalDocument($0.refusal, phrases))
                }
                Screen.json(BatchDocument(questions: documents, failures: refused))
            }
        }
        let undone = documents.filter { !$0.already }
        if undo, !desk.json, !undone.isEmpty {
            Screen.remark(phrases.lists.undo(undone.count == 1 ? undone[0].reference : nil))
        }
        if let first = failures.first { throw ExitCode(first.refusal.kind.rawValue) }
    }

    private func named() throws -> [String] {
        let names = try references.flatMap { reference -> [String] in
            guard reference == "-" else { return [reference] }
            let text = try Writing.given(argument: "-", file: nil) ?? ""
            return text.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        guard !names.isEmpty else { throw Refusal.badReference("") }
        return names
    }

    private func confirm(_ count: Int) throws {
        guard count > Self.unasked, !yes else { return }
        guard Screen.canAsk else { throw Refusal.unconfirmedBulk(count) }
        guard Screen.agrees(tr("Agir sur \(count) questions ? [o/N] ", "Act on \(count) questions? [y/N] ")) else {
            throw Refusal.declined
        }
    }
}

/// The sentence that a command prints after a move: the reference and the question's status.
enum Done {
    static func line(_ question: Question) -> String {
        if question.isUnchanged { return phrases.lists.unchanged(question.reference) }
        let claim = question.custody.claim.map { ", \($0.by)" } ?? ""
        let status = phrases.state(question.custody.status, isRestricted: question.custody.standing.restrictedTo != nil)
        return "\(question.reference)\(phrases.colon) \(status), \(question.custody.custodian)\(claim)"
    }
}

/// Help of a command: what it does, and an example, in the reader's language.
func help(_ name: String, _ french: String, _ english: String, example: String) -> CommandConfiguration {
    CommandConfiguration(
        commandName: name, abstract: tr(french, english),
        discussion: tr("Exemple : guichet \(example)", "Example: guichet \(example)"))
}

extension DeskOptions {
    func show(_ question: Question) {
        if json {
            Screen.json(QuestionDocument(question, now: Date(), phrases))
        } else {
            Screen.write(Done.line(question))
        }
    }
}
