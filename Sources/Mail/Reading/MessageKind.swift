/// From whom a message comes.
public enum MessageKind: Equatable, Sendable {
    case person
    /// An answer that a program gave in someone's name: out of office, received.
    case outOfOffice(MachineSign)
    /// A message of a mailing list.
    case list(MachineSign)
    /// Any other message that a program wrote.
    case machine(MachineSign)
    /// A mail server says that a message did not arrive.
    case bounce(Bounce)

    /// Whether an answer may be sent: to a person only.
    public var mayBeAnswered: Bool { self == .person }
}

/// What shows that a program sent a message.
public enum MachineSign: String, Codable, CaseIterable, Sendable {
    /// `Auto-Submitted` other than `no` (RFC 3834).
    case autoSubmitted
    /// `Precedence: bulk`, `junk`, `list` or `auto_reply`.
    case precedence
    /// `X-Autoreply`, `X-Autorespond` and the like.
    case autoReplyHeader
    /// Its subject is one that programs write: `Réponse automatique :`.
    case subject
    /// `List-Id` (RFC 2919).
    case listID
    /// The envelope has no sender.
    case emptyReturnPath
    /// A report (RFC 6522) that is not of a delivery that failed: a receipt, a complaint.
    case report
    /// The address takes no answers: `noreply@`.
    case noReplyAddress
    /// An address of the desk.
    case ownAddress
}

/// The headers that show whether a program sent a message.
struct MachineSigns {
    let autoSubmitted: String?
    let precedence: String?
    let isAutoReply: Bool
    let isOfList: Bool
    /// `X-Failed-Recipients`, of Exim and Gmail.
    let failedRecipients: [String]

    init(_ headers: MessageHeaders) {
        let submitted = headers.token("auto-submitted") ?? ""
        autoSubmitted = submitted.isEmpty || submitted == "no" ? nil : submitted
        precedence = headers.token("precedence").flatMap {
            ["bulk", "junk", "list", "auto_reply", "auto-reply"].contains($0) ? $0 : nil
        }
        isAutoReply = ["x-autoreply", "x-autorespond", "x-auto-reply", "x-autoresponder", "x-autoreply-from"].contains {
            headers.first($0).map { !["no", "false"].contains(MessageHeaders.decoded($0).lowercased()) } ?? false
        }
        isOfList = headers.first("list-id") != nil
        failedRecipients = headers.mailboxes("x-failed-recipients").map(\.address)
    }
}

extension MessageKind {
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
        "répondeur automatique", "vacation reply",
    ]

    /// Whether a program wrote the subject: one of its words stands at the beginning, alone or before a colon.
    private static func isAutomaticSubject(_ subject: String) -> Bool {
        let subject = TextLine.folded(subject[...])
        return automaticSubjects.contains { words in
            guard subject.hasPrefix(words) else { return false }
            let rest = subject.dropFirst(words.count).drop { $0 == " " }
            return rest.isEmpty || ":(-[".contains(rest.first ?? " ")
        }
    }

    private static func machine(
        _ message: ReceivedMessage, _ signs: MachineSigns, _ report: ReportParts
    ) -> MachineSign? {
        if signs.autoSubmitted != nil { return .autoSubmitted }
        if report.type != nil { return .report }
        if signs.precedence != nil { return .precedence }
        if message.returnPath == "" { return .emptyReturnPath }
        return message.from.map { isNoReply($0.address) } == true ? .noReplyAddress : nil
    }

    private static let noReplyNames = [
        "noreply", "donotreply", "nepasrepondre", "nerepondezpas", "pasdereponse", "mailerdaemon", "notreply",
    ]

    /// Whether an address says that it takes no answers.
    private static func isNoReply(_ address: String) -> Bool {
        let local = address.prefix { $0 != "@" && $0 != "+" }.lowercased().filter { $0.isLetter || $0.isNumber }
        return noReplyNames.contains { local.hasPrefix($0) || local.hasSuffix($0) }
    }
}
