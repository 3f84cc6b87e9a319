/// Reads the part of a bounce that is written for programs (RFC 3464).
enum DeliveryReport {
    /// The largest number of addresses read from one report.
    private static let most = 100

    /// The addresses whose delivery failed or is delayed.
    static func failures(_ report: String) -> [Bounce.Failure] {
        groups(report).compactMap { group in
            let action = group.token("action") ?? ""
            guard action == "failed" || action == "delayed", let address = address(group) else { return nil }
            let status = group.token("status").flatMap { BounceText.status(in: $0) }
            let diagnostic = group.first("diagnostic-code").map(MessageHeaders.decoded) ?? ""
            return Bounce.Failure(
                address: address, permanence: permanence(action),
                status: BounceText.status(in: diagnostic, like: status) ?? status, diagnostic: said(diagnostic))
        }
    }

    /// Whether the report names no failed and no delayed address.
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

    /// The address that the sender used. The address that it was forwarded to may be unknown to the desk.
    private static func address(_ group: MessageHeaders) -> String? {
        for name in ["original-recipient", "final-recipient", "x-actual-recipient"] {
            guard let value = group.first(name) else { continue }
            let address = value.split(separator: ";", maxSplits: 1).last ?? ""
            if let found = BounceText.addresses(in: address).first { return found }
        }
        return nil
    }

    private static func permanence(_ action: String) -> Bounce.Permanence {
        // A mail server that failed has given the message up, also where the cause may end, such as a full mailbox
        // (RFC 3464, 2.3.3).
        action == "delayed" ? .temporary : .permanent
    }

    /// The diagnostic without the code type at its beginning: `smtp; 550 5.1.1 ...`.
    private static func said(_ diagnostic: String) -> String {
        let parts = diagnostic.split(separator: ";", maxSplits: 1)
        guard parts.count == 2, !parts[0].contains(" ") else { return diagnostic }
        return ShownText.line(String(parts[1]))
    }
}
