/// A mail server says that a message did not arrive, or not yet.
public struct Bounce: Equatable, Sendable {
    /// For whom, one for each address; empty where the message does not say.
    public var failures: [Failure]
    /// The Message-ID of the message that did not arrive, without brackets; nil where it does not say.
    public var originalMessageID: String?
    /// The suffixes of the desk's address to which it came back, the surest first. They name the message where
    /// `originalMessageID` does not.
    public var suffixes: [String]

    /// An address that a message did not reach.
    public struct Failure: Equatable, Sendable {
        public var address: String
        public var permanence: Permanence
        /// As in `5.1.1` (RFC 3463); nil where it is not known.
        public var status: String?
        /// What the mail server said, in one line; empty where it did not.
        public var diagnostic: String
    }

    /// Whether it can still arrive.
    public enum Permanence: String, Codable, Sendable {
        /// It was given up for good, and another will fare no better.
        case permanent
        /// It is tried further, or was given up for a reason that passes: a mailbox that is full.
        case temporary
        /// The message does not say.
        case unknown
    }

    /// The surest of its failures.
    public var permanence: Permanence {
        if failures.contains(where: { $0.permanence == .permanent }) { return .permanent }
        return failures.contains { $0.permanence == .temporary } ? .temporary : .unknown
    }

    /// Nil where the message is none.
    init?(_ message: ReceivedMessage, signs: MachineSigns, report: ReportParts, ownAddresses: [String]) {
        var failures: [Failure] = []
        if let status = report.status {
            failures = DeliveryReport.failures(status)
            // A report of a message that arrived is no bounce.
            if failures.isEmpty, DeliveryReport.isOfSuccess(status) { return nil }
        }
        let isReport = report.status != nil || report.type == "delivery-status"
        guard isReport || BounceText.isBounce(message, signs) else { return nil }
        if failures.isEmpty {
            failures = BounceText.failures(message, signs, ownAddresses: ownAddresses)
        }
        self.failures = failures
        let inText = report.original == nil ? BounceText.original(in: message.text) : nil
        originalMessageID =
            (report.original ?? inText)?.messageIDs("message-id").first ?? BounceText.messageID(in: message)
            ?? message.inReplyTo.first ?? message.references.last
        suffixes = ownAddresses.flatMap { message.suffixes(of: $0) }
    }
}

/// The part of a bounce that is for programs (RFC 3464).
enum DeliveryReport {
    /// How many addresses of a report are read.
    private static let most = 100

    /// The addresses that it says failed or wait.
    static func failures(_ report: String) -> [Bounce.Failure] {
        groups(report).compactMap { group in
            let action = group.token("action") ?? ""
            guard action == "failed" || action == "delayed", let address = address(group) else { return nil }
            let status = group.token("status").flatMap { BounceText.status(in: $0) }
            let diagnostic = group.first("diagnostic-code").map(MessageHeaders.decoded) ?? ""
            return Bounce.Failure(
                address: address, permanence: permanence(action, status, diagnostic),
                status: BounceText.status(in: diagnostic, like: status) ?? status, diagnostic: said(diagnostic))
        }
    }

    /// Whether it says of no address that it failed or waits.
    static func isOfSuccess(_ report: String) -> Bool {
        let actions = groups(report).compactMap { $0.token("action") }
        return !actions.isEmpty && actions.allSatisfy { ["delivered", "relayed", "expanded"].contains($0) }
    }

    private static func groups(_ report: String) -> [MessageHeaders] {
        var groups: [MessageHeaders] = []
        var lines: [Substring] = []
        let all: [Substring] = report.split(separator: "\n", omittingEmptySubsequences: false) + [""]
        for line in all {
            if !line.allSatisfy(\.isWhitespace) {
                lines.append(line)
            } else if !lines.isEmpty, groups.count < most {
                groups.append(MessageHeaders(lines: lines.joined(separator: "\n")[...]))
                lines = []
            }
        }
        return groups
    }

    /// The address as it was written to: the one it was forwarded to may not be known.
    private static func address(_ group: MessageHeaders) -> String? {
        for name in ["original-recipient", "final-recipient", "x-actual-recipient"] {
            guard let value = group.first(name) else { continue }
            let address = value.split(separator: ";", maxSplits: 1).last ?? ""
            if let found = BounceText.addresses(in: address).first { return found }
        }
        return nil
    }

    private static func permanence(_ action: String, _ status: String?, _ said: String) -> Bounce.Permanence {
        if action == "delayed" { return .temporary }
        return BounceText.permanence(status: status, said: said) ?? .unknown
    }

    /// Without the kind of code that comes first: `smtp; 550 5.1.1 ...`.
    private static func said(_ diagnostic: String) -> String {
        let parts = diagnostic.split(separator: ";", maxSplits: 1)
        guard parts.count == 2, !parts[0].contains(" ") else { return diagnostic }
        return ShownText.line(String(parts[1]))
    }
}
