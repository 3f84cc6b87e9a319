import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook
import Store

/// Reports on standard error why a command failed: one sentence, then what to do.
struct Failure {
    private let error: any Error

    /// The progress of an import that stopped half-way.
    private let partial: PartialImport?

    init(_ error: any Error) {
        partial = error as? PartialImport
        let cause = partial?.cause ?? error
        self.error = Fault.refusal(of: cause) ?? cause
    }

    func report() -> Never {
        if let partial {
            // The cause comes first, the remedy last.
            Screen.complain(phrases.text(phrases.upkeep.partlyImported(partial.done, partial.total)))
        }
        if let refusal = error as? Refusal { Self.report(refusal) }
        if let failure = error as? NetworkFailure { Self.report(failure) }
        if error is CleanExit || Guichet.exitCode(for: error) == .success {
            let text = Guichet.fullMessage(for: error, columns: HelpText.width)
            if !text.isEmpty { Screen.write(HelpText.translated(text)) }
            Foundation.exit(0)
        }
        if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
        if Guichet.exitCode(for: error) == .validationFailure {
            let help = TypedCommand(Arguments.forParser).help
            Screen.complain(
                Usage.message(Guichet.message(for: error)) + "\n" + tr("Voyez l'aide : \(help)", "See: \(help)"))
            Foundation.exit(MailExit.code(Refusal.Kind.usage.rawValue))
        }
        if let fault = SystemFault(error) {
            Screen.complain(phrases.upkeep.systemFault((error as? CocoaError)?.filePath, fault))
            Foundation.exit(MailExit.code(Refusal.Kind.fault.rawValue))
        }
        let id = String(UInt32.random(in: .min ... .max), radix: 16)
        Screen.complain("\(phrases.upkeep.fault) (\(id)) \(Fault.text(error))")
        Foundation.exit(MailExit.code(1))
    }

    private static func report(_ failure: NetworkFailure) -> Never {
        let sentence = failure.sentence(Language.ofReader)
        if Arguments.given.contains("--json") {
            Screen.json(RefusalDocument(network: sentence, phrases))
        }
        Screen.complain(phrases.text(sentence))
        Foundation.exit(MailExit.code(1))
    }

    private static func report(_ refusal: Refusal) -> Never {
        let sentence = phrases.refusal(refusal)
        if Arguments.given.contains("--json") { Screen.json(RefusalDocument(refusal, phrases)) }
        Screen.complain(phrases.text(sentence))
        Foundation.exit(MailExit.code(refusal.kind.rawValue, refusal))
    }
}
