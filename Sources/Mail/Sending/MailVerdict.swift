import Desk
import Foundation
import Phrasebook

/// Decides what the exit of a mail program means for the mail that it was given.
enum MailVerdict {
    /// - Parameters:
    ///   - code: the exit code (`sysexits.h`).
    ///   - said: the standard error.
    static func outcome(code: Int32, said: String, _ phrases: Phrases) -> MailOutcome {
        guard code != 0 else { return .sent }
        let lines = said.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
        if let reply = lines.lazy.compactMap(SMTPReply.init).last {
            return reply.isForGood && !isAboutDesk(reply, lines) ? .refused(reply.text) : .failed(reply.text)
        }
        let words = lines.last ?? phrases.mailProgramFailed(code: code)
        // msmtp reports "no such host" about its own mail server and "no permission" about its own password. Without a
        // server's reply, such a line says nothing about the recipient.
        let isOfRelay = lines.contains { $0.hasPrefix("msmtp: ") }
        return forGood.contains(code) && !isOfRelay ? .refused(words) : .failed(words)
    }

    /// EX_DATAERR, EX_NOUSER, EX_NOHOST and EX_NOPERM: another attempt would fail too.
    private static let forGood: Set<Int32> = [65, 67, 68, 77]

    /// Whether the server refused the desk and not the recipient: the desk's password (RFC 4954, 6) or its address.
    /// When that is corrected, the mail is sent.
    private static func isAboutDesk(_ reply: SMTPReply, _ lines: [String]) -> Bool {
        [502, 503, 530, 534, 535, 538].contains(reply.code)
            || lines.contains { $0.hasPrefix("msmtp: envelope from address") }
    }
}

/// Finds a mail server's reply (RFC 5321, 4.2) in the output of a mail program: `msmtp: server message: 550 5.1.1 No
/// such user`.
struct SMTPReply {
    let code: Int
    /// The line from the reply code on.
    let text: String

    init?(_ line: String) {
        let beginning = line.firstRange(of: "server message: ")?.upperBound
        let rest = beginning.map { line[$0...] } ?? line[...]
        // Elsewhere in a line any number may have three digits, so a code of RFC 3463 must follow it.
        let match =
            beginning != nil
            ? rest.prefixMatch(of: /([45]\d\d)[ \-]/) : rest.firstMatch(of: /\b([45]\d\d)[ \-][45]\.\d+\.\d+/)
        guard let match, let code = Int(match.1) else { return nil }
        self.code = code
        text = rest[match.range.lowerBound...].trimmed
    }

    var isForGood: Bool { code >= 500 }
}
