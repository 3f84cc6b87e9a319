/// A setting of the whole desk, which an administrator changes.
public enum DeskSetting: String, Codable, CaseIterable, Sendable {
    /// The site's address, for example `https://guichet.example.org`. Links to the site begin with it, and the server
    /// answers under its name besides this machine's names.
    case siteURL = "site-url"
    /// The operator of the desk, which the site shows to readers.
    case `operator`
    /// The address that mails come from: `Name <name@domain.org>`. Without it the desk sends no mail.
    case mailFrom = "mail-from"
    /// The desk's address for replies. Mails ask for replies to this address with a suffix, `name+suffix@domain.org`.
    case mailReply = "mail-reply"
    /// The program that sends mails, with the interface of sendmail: its absolute path and its arguments, split like a
    /// shell's.
    case mailCommand = "mail-command"
    /// Whether mails wait instead of being sent: `yes` or `no`.
    case mailPaused = "mail-paused"
    /// The absolute path of the Maildir that the server empties every minute.
    case mailMaildir = "mail-maildir"
    /// The program that checks a file before it is taken: its absolute path and its arguments, split like a shell's. It
    /// gets the path of the file as its last argument; exit code 0 means clean, 1 infected.
    case attachmentCheck = "attachment-check"

    /// The program that sends mails if none is set.
    public static let mailCommandDefault = "/usr/sbin/sendmail -i"

    /// Whether it names something that runs or is stored on the desk's machine. Such a setting cannot be changed over
    /// the network.
    public var isOfMachine: Bool {
        switch self {
        case .mailCommand, .mailMaildir, .attachmentCheck: true
        case .siteURL, .operator, .mailFrom, .mailReply, .mailPaused: false
        }
    }

    /// The value in the form in which it is stored.
    /// - Throws: `Refusal` for a value that is not allowed.
    public func checked(_ value: String) throws(Refusal) -> String {
        switch self {
        case .siteURL:
            guard value.utf8.count <= WebAddress.longestSite else {
                throw .badServer(value.prefix(60) + "…")
            }
            return try WebAddress.site(value.trimmed)
        case .operator: return try Text.required(value, .organisation)
        case .mailFrom: return try MailAddress(value).description
        case .mailReply: return try MailAddress(value).address
        case .mailCommand, .attachmentCheck:
            let command = try Text.required(value, .territory)
            let words = try Self.words(ofCommand: command)
            return command.contains(where: "\"'\\".contains) ? command : words.joined(separator: " ")
        case .mailMaildir:
            let path = try Text.required(value, .territory)
            guard path.hasPrefix("/") else { throw .badMaildir(path) }
            return path
        case .mailPaused:
            guard let isPaused = Self.yesOrNo[value.trimmed.lowercased()] else {
                throw .badChoice(value, known: [Self.yes, "no"])
            }
            return isPaused ? Self.yes : "no"
        }
    }

    /// Whether the value of a setting that takes yes or no is yes; nil: it is not set.
    public static func isYes(_ value: String?) -> Bool { value == yes }

    private static let yes = "yes"

    private static let yesOrNo = ["yes": true, "oui": true, "no": false, "non": false]
}
