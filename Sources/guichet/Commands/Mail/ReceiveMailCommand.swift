import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook
import Store

struct ReceiveMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "receive",
            abstract: tr(
                "Prend un courriel sur l'entrée standard : le tuyau d'un alias du serveur de courrier.",
                "Takes a mail on standard input: the pipe of a mail server's alias."),
            discussion: tr(
                """
                Codes de sortie (sysexits) : 0 il est enregistré, 64 mauvaise demande, 65 ce n'est pas un courriel, 75 \
                réessayer : le serveur de courrier le garde.

                Exemple : guichet mail receive --sender lea@example.org --recipient guichet+k7f3@example.org
                """,
                """
                Exit codes (sysexits): 0 it is stored, 64 usage, 65 it is no mail, 75 try again: the mail server keeps it.

                Example: guichet mail receive --sender lea@example.org --recipient guichet+k7f3@example.org
                """))
    }

    @Option(
        help: ArgumentHelp(
            tr("L'expéditeur que nomme le serveur de courrier.", "The sender that the mail server names."),
            valueName: "address"))
    var sender: String?

    @Option(
        name: .customLong("recipient"),
        help: ArgumentHelp(
            tr("Le destinataire que nomme le serveur de courrier.", "The recipient that the mail server names."),
            valueName: "address"))
    var recipients: [String] = []

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let raw = try FileHandle.standardInput.readToEnd() ?? Data()
        let mail = try ReceiveMail(raw: raw, sender: sender, recipients: recipients)
        let received: ReceivedMail
        switch try desk.connection() {
        case .file(let store, _): received = try store.receive(mail)
        case .server(let server):
            let stored = try server.perform(mail)
            // The mail is stored already, so the server can place it later.
            received = (try? server.perform(PlaceMail(id: stored.id))) ?? stored
        }
        // Printed only with `--json`, because a mail server returns the output of a pipe to the sender.
        if desk.json { Screen.json(ReceivedMailDocument(received)) }
    }
}

/// The exit codes of `guichet mail receive`, which a mail server reads (`sysexits.h`).
enum MailExit {
    /// The command line is wrong.
    static let usage: Int32 = 64
    /// The input is not a mail. The sender is informed.
    static let data: Int32 = 65
    /// The mail server keeps the mail and tries again.
    static let tryAgain: Int32 = 75

    private static var isWanted: Bool {
        Arguments.forParser.filter { !$0.hasPrefix("-") }.prefix(2) == ["mail", "receive"]
    }

    /// The code with which the program ends.
    /// - Parameter code: the exit code that any other command would have.
    static func code(_ code: Int32, _ refusal: Refusal? = nil) -> Int32 {
        guard isWanted, code != 0 else { return code }
        if case .value(.badMail) = refusal { return data }
        return refusal == nil && code == Refusal.Kind.usage.rawValue ? usage : tryAgain
    }
}
