extension Bounce {
    /// Reads the failed addresses, the original's Message-ID and the desk's suffixes from a bounce. The part for
    /// programs (RFC 3464) is preferred to the text. Nil if the message is not a bounce.
    init?(_ message: ReceivedMessage, signs: MachineSigns, report: ReportParts, ownAddresses: [String]) {
        var failures: [Failure] = []
        if let status = report.status {
            failures = DeliveryReport.failures(status)
            // A report of a successful delivery is not a bounce.
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
