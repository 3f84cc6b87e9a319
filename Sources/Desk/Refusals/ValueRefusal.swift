/// An invalid value.
public enum ValueRefusal: RefusalGroup {
    case badEmail(String)
    /// An address of the desk itself, where an asker's is wanted.
    case deskAddress(String)
    /// Neither an e-mail address nor a telephone number.
    case badPerson(String)
    case badReference(String)
    case badDate(String)
    /// A period that ends before or on its first day: the first day, and the day after the last.
    case badPeriod(from: Day, until: Day)
    /// A token whose last day is past.
    case lapsed(Day)
    /// A day of review that is past, or too far ahead.
    case badReview(Day, latest: Day)
    case badIdentity(String)
    case badNumber(String, in: ClosedRange<Int>?)
    case badLink(String)
    case badServer(String)
    case badSource(String)
    /// A link with a scheme other than `http` and `https`, or no address at all.
    case badAddress(String)
    /// Not an address from which a desk can send, or at which it can receive.
    case badMailbox(String)
    /// Not a program of this machine.
    case badCommand(String)
    /// Not a Maildir of this machine.
    case badMaildir(String)
    /// Not a mail: it is empty or larger than any mail.
    case badMail(bytes: Int)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case badEmail, deskAddress, badPerson, badReference, badDate, badPeriod, lapsed, badReview, badIdentity,
            badNumber, badLink, badServer, badSource, badAddress, badMailbox, badCommand, badMaildir, badMail
    }

    public var kind: Refusal.Kind { .usage }

    public var code: CodingKeys {
        switch self {
        case .badEmail: .badEmail
        case .deskAddress: .deskAddress
        case .badPerson: .badPerson
        case .badReference: .badReference
        case .badDate: .badDate
        case .badPeriod: .badPeriod
        case .lapsed: .lapsed
        case .badReview: .badReview
        case .badIdentity: .badIdentity
        case .badNumber: .badNumber
        case .badLink: .badLink
        case .badServer: .badServer
        case .badSource: .badSource
        case .badAddress: .badAddress
        case .badMailbox: .badMailbox
        case .badCommand: .badCommand
        case .badMaildir: .badMaildir
        case .badMail: .badMail
        }
    }
}

extension Refusal {
    public static func badEmail(_ text: String) -> Refusal { .value(.badEmail(text)) }
    public static func deskAddress(_ address: String) -> Refusal { .value(.deskAddress(address)) }
    public static func badPerson(_ text: String) -> Refusal { .value(.badPerson(text)) }
    public static func badReference(_ text: String) -> Refusal { .value(.badReference(text)) }
    public static func badDate(_ text: String) -> Refusal { .value(.badDate(text)) }
    public static func badPeriod(from: Day, until: Day) -> Refusal { .value(.badPeriod(from: from, until: until)) }
    public static func lapsed(_ day: Day) -> Refusal { .value(.lapsed(day)) }
    public static func badReview(_ day: Day, latest: Day) -> Refusal { .value(.badReview(day, latest: latest)) }
    public static func badIdentity(_ text: String) -> Refusal { .value(.badIdentity(text)) }
    public static func badNumber(_ text: String, in range: ClosedRange<Int>? = nil) -> Refusal {
        .value(.badNumber(text, in: range))
    }
    public static func badLink(_ text: String) -> Refusal { .value(.badLink(text)) }
    public static func badServer(_ text: String) -> Refusal { .value(.badServer(text)) }
    public static func badSource(_ text: String) -> Refusal { .value(.badSource(text)) }
    public static func badAddress(_ text: String) -> Refusal { .value(.badAddress(text)) }
    public static func badMailbox(_ text: String) -> Refusal { .value(.badMailbox(text)) }
    public static func badCommand(_ text: String) -> Refusal { .value(.badCommand(text)) }
    public static func badMaildir(_ path: String) -> Refusal { .value(.badMaildir(path)) }
    public static func badMail(bytes: Int) -> Refusal { .value(.badMail(bytes: bytes)) }
}
