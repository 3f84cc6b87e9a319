extension MessageKind {
    /// Decides who sent a message. The signs are examined in a fixed order and the first decides: a bounce, the desk's
    /// own address, an absence notice, a mailing list, any other program. Without such a sign it is a person.
    init(of message: ReceivedMessage, signs: MachineSigns, report: ReportParts, ownAddresses: [String]) {
        if let bounce = Bounce(message, signs: signs, report: report, ownAddresses: ownAddresses) {
            self = .bounce(bounce)
        } else if message.from.map({ from in ownAddresses.contains { Mailbox.isSame($0, from.address) } }) == true {
            self = .machine(.ownAddress)
        } else if let sign = Self.outOfOffice(message, signs) {
            self = .outOfOffice(sign)
        } else if signs.isOfList {
            self = .list(.listID)
        } else if signs.precedence == "list" {
            self = .list(.precedence)
        } else if let sign = Self.machine(message, signs, report) {
            self = .machine(sign)
        } else {
            self = .person
        }
    }

    private static func outOfOffice(_ message: ReceivedMessage, _ signs: MachineSigns) -> MachineSign? {
        if signs.autoSubmitted == "auto-replied" { return .autoSubmitted }
        if signs.isAutoReply { return .autoReplyHeader }
        if signs.precedence?.hasPrefix("auto") == true { return .precedence }
        return isAutomaticSubject(message.subject) ? .subject : nil
    }

    private static let automaticSubjects = [
        "réponse automatique", "reponse automatique", "automatic reply", "auto-reply", "autoreply", "auto reply",
        "out of office", "out of the office", "out-of-office", "absence du bureau", "absent du bureau",
        "absente du bureau", "message d'absence", "notification d'absence", "réponse d'absence",
        "répondeur automatique", "vacation reply", "message automatique", "automatic message", "message d’absence",
    ]

    /// Whether the subject is one that programs write: it begins with a known phrase, and then ends or continues with a
    /// colon, hyphen or bracket, or with the subject of what it answers.
    private static func isAutomaticSubject(_ subject: String) -> Bool {
        let subject = TextLine.folded(subject[...])
        return automaticSubjects.contains { words in
            guard subject.hasPrefix(words) else { return false }
            let rest = subject.dropFirst(words.count).drop { $0 == " " }
            return rest.isEmpty || ":(-[".contains(rest.first ?? " ")
                || ["re:", "re :", "rép:", "rép :"].contains { rest.hasPrefix($0) }
        }
    }

    private static func machine(
        _ message: ReceivedMessage, _ signs: MachineSigns, _ report: ReportParts
    ) -> MachineSign? {
        if signs.autoSubmitted != nil { return .autoSubmitted }
        if report.type != nil { return .report }
        if report.answersInvitation { return .calendarReply }
        if signs.precedence != nil { return .precedence }
        if message.returnPath == "" { return .emptyReturnPath }
        return message.from.map { isNoReply($0.address) } == true ? .noReplyAddress : nil
    }

    private static let noReplyNames = [
        "noreply", "donotreply", "nepasrepondre", "nerepondezpas", "pasdereponse", "mailerdaemon", "notreply",
    ]

    /// Whether an address says that nobody reads answers to it.
    private static func isNoReply(_ address: String) -> Bool {
        let local = address.prefix { $0 != "@" && $0 != "+" }.lowercased().filter { $0.isLetter || $0.isNumber }
        return noReplyNames.contains { local.hasPrefix($0) || local.hasSuffix($0) }
    }
}
