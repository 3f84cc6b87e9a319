/// Reads the text that mail servers write for people when a message was not delivered. Known are Postfix, Exim, qmail,
/// Exchange, Gmail, Orange and Free.
enum BounceText {
    private static let senders = ["mailer-daemon", "mailerdaemon", "postmaster", "mail-daemon", "microsoftexchange"]

    private static let subjects = [
        "undelivered mail", "undeliverable", "mail delivery failed", "mail delivery failure", "mail delivery system",
        "delivery status notification", "delivery failure", "delivery has failed", "returned mail", "failure notice",
        "message delivery failure", "warning: message", "non remis", "non distribuable", "échec de la remise",
        "échec de remise", "échec de distribution", "échec d'acheminement", "message non délivré",
        "message non distribué",
        "avis de non-remise", "avis de non remise", "notification d'état de remise", "notification d'état",
        "mail non délivré", "courrier non délivré", "courriel non distribué", "retour à l'expéditeur",
        "remise retardée", "remise différée", "delivery delayed", "delayed mail", "echec de la remise",
    ]

    private static let texts = [
        "could not be delivered", "couldn't be delivered", "wasn't able to deliver", "unable to deliver",
        "was not delivered",
        "delivery to the following", "delivery has failed", "address not found", "undeliverable",
        "has not been delivered",
        "has not yet been delivered", "n'a pas pu être remis", "n'a pas pu etre remis", "n'a pas pu être délivré",
        "n'a pas pu être distribué", "n'a pas été remis", "n'a pas été distribué", "n'a pas encore été remis",
        "impossible de remettre", "adresse introuvable", "échec de la remise", "n'a pas été délivré",
        "n'a pu être remis", "impossible de délivrer",
    ]

    /// Whether a message without a report for programs is a bounce: the sender is a mail server, and the subject or the
    /// text says that delivery failed.
    static func isBounce(_ message: ReceivedMessage, _ signs: MachineSigns) -> Bool {
        if !signs.failedRecipients.isEmpty { return true }
        let local = message.from?.address.prefix { $0 != "@" }.lowercased() ?? ""
        guard message.returnPath == "" || senders.contains(where: { local.hasPrefix($0) }) else { return false }
        // An absence notice has an empty return path too.
        guard signs.autoSubmitted != "auto-replied" || senders.contains(where: { local.hasPrefix($0) }) else {
            return false
        }
        let subject = TextLine.folded(message.subject[...])
        return subjects.contains { subject.hasPrefix($0) } || texts.contains { head(message).contains($0) }
    }

    static func failures(
        _ message: ReceivedMessage, _ signs: MachineSigns, ownAddresses: [String]
    ) -> [Bounce.Failure] {
        let said = TextLine.lines(of: message.text).prefix(60).prefix { !isCopy($0) }
        let isOwn = { (address: String) in ownAddresses.contains { Mailbox.isSame($0, address) } }
        let sender = message.from?.address.lowercased()
        var addresses = signs.failedRecipients
        for line in said where addresses.isEmpty || line.bare.hasPrefix("<") {
            for address in self.addresses(in: line.bare)
            where !isOwn(address) && address.lowercased() != sender && !addresses.contains(address)
                && addresses.count < 20
            {
                addresses.append(address)
            }
        }
        let text = said.map(\.folded).joined(separator: " ")
        let status = status(in: text)
        let reply = said.first { smtpReply(in: $0.bare) != nil }
        let isDelayed = ["warning: message", "delayed", "retardée", "différée"].contains {
            TextLine.folded(message.subject[...]).contains($0)
        }
        let permanence = isDelayed ? .temporary : permanence(status: status, said: text) ?? saysForGood(text)
        return addresses.map {
            Bounce.Failure(
                address: $0, permanence: permanence, status: status,
                diagnostic: reply.map { ShownText.line(String($0.bare)) } ?? "")
        }
    }

    private static func saysForGood(_ text: String) -> Bounce.Permanence {
        let permanent = [
            "permanent error", "permanent failure", "permanent fatal errors", "erreur permanente", "i've given up",
            "address not found", "adresse introuvable", "n'existe pas", "does not exist", "user unknown",
            "no such user",
            "unknown user", "inconnu", "introuvable", "unrouteable address", "mailbox unavailable", "wasn't found at",
        ]
        let temporary = [
            "temporary", "temporaire", "will keep trying", "will be retried", "no action is required",
            "not yet been delivered",
            "nouvelle tentative", "pas encore été", "boîte pleine", "mailbox full", "over quota",
        ]
        if temporary.contains(where: { text.contains($0) }) { return .temporary }
        return permanent.contains { text.contains($0) } ? .permanent : .unknown
    }

    /// By the status code. A full mailbox is always temporary, even if its server calls it permanent.
    static func permanence(status: String?, said: String) -> Bounce.Permanence? {
        let said = said.lowercased()
        let isFull = [
            "quota", "mailbox full", "mailbox is full", "boîte pleine", "boite pleine", "boîte aux lettres pleine",
        ]
        .contains { said.contains($0) }
        if isFull || status?.hasSuffix(".2.2") == true { return .temporary }
        let code = smtpReply(in: said[...]) ?? status?.first
        return code == "5" ? .permanent : code == "4" ? .temporary : nil
    }

    /// The first part of the text, up to the copy of the original, folded.
    private static func head(_ message: ReceivedMessage) -> String {
        TextLine.lines(of: String(message.text.prefix(8_000))).prefix(40).map(\.folded).joined(separator: " ")
    }

    private static func isCopy(_ line: TextLine) -> Bool {
        let text = line.folded
        return line.bare.hasPrefix("---")
            && [
                "copy of", "original message", "message d'origine", "original du message", "copie d",
                "message original",
            ]
            .contains { text.contains($0) }
    }

    // MARK: - The undelivered message

    /// The headers of the original message, if the text contains a copy of them.
    static func original(in text: String) -> MessageHeaders? {
        let lines = TextLine.lines(of: text)
        guard let copy = lines.firstIndex(where: isCopy) else { return nil }
        let start = lines[(copy + 1)...].firstIndex { !$0.isBlank } ?? lines.endIndex
        guard start < lines.endIndex else { return nil }
        return MessageHeaders(lines: text[lines[start].raw.startIndex...])
    }

    /// A Message-ID that the text mentions: `Message-ID: <a@b>`, `Identifiant du message : <a@b>`.
    static func messageID(in message: ReceivedMessage) -> String? {
        for line in TextLine.lines(of: message.text).prefix(400) {
            let text = line.folded
            guard text.hasPrefix("message-id") || text.hasPrefix("identifiant du message"), text.contains("<") else {
                continue
            }
            if let found = MessageHeaders.messageIDs(in: String(line.bare.drop { $0 != "<" })).first { return found }
        }
        return nil
    }

    // MARK: - Addresses and codes

    /// The words of a line that have the form of an address.
    static func addresses(in line: Substring) -> [String] {
        line.split { $0.isWhitespace || "<>()[]\"'«»,;".contains($0) }.compactMap { word in
            let word = word.hasPrefix("mailto:") ? word.dropFirst(7) : word
            let bare = word.drop { $0 == ":" }.reversed().drop { ":.".contains($0) }.reversed()
            let address = String(bare)
            let parts = address.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), address.utf8.count <= 320,
                !address.contains(":"), !address.contains("/")
            else { return nil }
            return address
        }
    }

    /// A status code of RFC 3463, such as `5.1.1`.
    /// - Parameter other: a code that must have the same first digit.
    static func status(in text: String, like other: String? = nil) -> String? {
        for word in text.split(whereSeparator: { !$0.isNumber && $0 != "." }) {
            let parts = word.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0] == "4" || parts[0] == "5" || (parts[0] == "2" && other == nil),
                parts.dropFirst().allSatisfy({ (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 < 0x80 } })
            else { continue }
            if let other, other.first != parts[0].first { continue }
            return String(word)
        }
        return nil
    }

    /// The first digit of an SMTP reply code in a line: `550 5.1.1 User unknown`.
    private static func smtpReply(in line: Substring) -> Character? {
        for word in line.split(whereSeparator: { !$0.isASCII || !($0.isNumber || $0 == "-") }) {
            let digits = word.prefix { $0 != "-" }
            if digits.utf8.count == 3, let first = digits.first, first == "4" || first == "5",
                ["0", "1", "2", "3", "4", "5", "7"].contains(digits.dropFirst().first)
            {
                return first
            }
        }
        return nil
    }
}
