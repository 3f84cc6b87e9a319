public import Desk
public import Foundation
public import Phrasebook

/// Sends the due mails of an outbox through the desk's mail program, one after another.
public struct Courier {
    private let outbox: any Outbox
    private let phrases: Phrases
    private let now: @Sendable () -> Date
    private let isWanted: @Sendable () -> Bool
    private let takesMore: @Sendable () -> Bool

    /// - Parameters:
    ///   - phrases: the language of the reason that is noted when the mail program gives none.
    ///   - now: the time in the mail's header `Date`.
    ///   - isWanted: while a mail is sent, false kills the mail program.
    ///   - takesMore: false ends the run before the next mail.
    public init(
        _ outbox: any Outbox, _ phrases: Phrases, now: @escaping @Sendable () -> Date = { Date() },
        isWanted: @escaping @Sendable () -> Bool = { true }, takesMore: @escaping @Sendable () -> Bool = { true }
    ) {
        (self.outbox, self.phrases, self.now) = (outbox, phrases, now)
        (self.isWanted, self.takesMore) = (isWanted, takesMore)
    }

    /// The result of a run: how many mails were sent, refused for good, and not sent this time.
    public struct Report: Equatable, Sendable {
        public var (sent, refused, failed) = (0, 0, 0)
        /// The last message of the mail program, if it failed.
        public var fault: String?

        public init() {}

        public var isEmpty: Bool { sent + refused + failed == 0 }
    }

    /// After this many failures in a row the mail program itself is considered broken, and the other mails wait for the
    /// next run.
    private static let patience = 3

    /// Sends all due mails.
    /// - Throws: the store's error if a mail cannot be taken or settled.
    public func sendAll() throws -> Report {
        var (report, failures) = (Report(), 0)
        while takesMore(), failures < Self.patience, let taken = try outbox.takeMail() {
            let outcome = try send(taken)
            try settle(taken, outcome)
            switch outcome {
            case .sent:
                report.sent += 1
                failures = 0
            case .refused:
                report.refused += 1
                failures = 0
            case .pointless: break
            case .failed(let words):
                report.failed += 1
                report.fault = words
                failures += 1
            }
        }
        return report
    }

    private func send(_ taken: TakenMail) throws -> MailOutcome {
        guard let written = try outbox.mail(taken) else { return .pointless }
        guard let mail = try? OutgoingMail(written, at: now()) else { return .refused(phrases.mailAddressUnfit) }
        let command = try outbox.setting(.mailCommand) ?? DeskSetting.mailCommandDefault
        let words = try DeskSetting.words(ofCommand: command)
        // `--` is needed because an address may begin with a hyphen.
        let arguments = ["-f", mail.envelopeSender, "--", mail.recipient]
        let ending = MailProgram(words: words).run(
            arguments, input: mail.bytes, patience: MailSchedule.patience, isWanted: isWanted)
        switch ending {
        case .exited(let code, let said): return MailVerdict.outcome(code: code, said: said, phrases)
        case .killed: return .failed(phrases.mailProgramSilent(seconds: Int(MailSchedule.patience)))
        case .notStarted(let errno):
            return .failed(phrases.mailProgramMissing(words.first ?? "", reason: String(cString: strerror(errno))))
        }
    }

    /// Notes the outcome, in up to three attempts. A mail that was sent but not noted as sent is sent again when its
    /// lease ends.
    private func settle(_ taken: TakenMail, _ outcome: MailOutcome) throws {
        for _ in 0..<2 {
            if (try? outbox.settle(taken, outcome)) != nil { return }
            Thread.sleep(forTimeInterval: 0.5)
        }
        try outbox.settle(taken, outcome)
    }
}
