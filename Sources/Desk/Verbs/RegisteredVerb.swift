/// The groups of verbs. Each is a folder in `Desk/Verbs`, `Store/Verbs` and `guichet/Commands`.
public enum VerbGroup: String, CaseIterable, Sendable {
    case asking = "Asking"
    case answering = "Answering"
    case handingOver = "HandingOver"
    case entries = "Entries"
    case mail = "Mail"
    case persons = "Persons"
    case accounts = "Accounts"
    case keeping = "Keeping"
}

/// A verb as the registry lists it.
public struct RegisteredVerb: Sendable {
    public let type: any Verb.Type
    public let group: VerbGroup
    /// The role and scope that it requires.
    public let right: Right
    /// The commands that perform it, as they are typed: `entry draft`.
    public let command: Way
    /// The operations of the API that perform it, by method and path below `/api/v1`: `POST /questions`.
    public let operation: Way
    /// What it carries, which limits the size of a request.
    public let load: Load

    public var name: String { String(describing: type) }

    /// Whether a server performs it for clients; if not, only the server itself uses it.
    public var isServed: Bool { right.minimumRole(.own) != .nobody }
}

/// What a verb carries over the network.
public enum Load: Sendable {
    case texts
    /// The files of one message.
    case attachments
    /// A whole file to import, or a mail. The largest official file is 10 MB; a mail server takes mails of 40 MB.
    case file

    /// The most bytes of a request.
    public var mostBytes: Int {
        switch self {
        case .texts: 1 << 20
        case .attachments: Bounds.requestWithAttachments
        case .file: 64 << 20
        }
    }
}

/// The commands, or the operations, that perform a verb; or the reason why there are none.
public enum Way: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    case by([String])
    case none(String)

    public init(stringLiteral name: String) { self = .by([name]) }
    public init(arrayLiteral names: String...) { self = .by(names) }

    /// The names of the commands or operations; empty if there are none.
    public var names: [String] { if case .by(let names) = self { names } else { [] } }
    /// The reason why there are none; nil if there are some.
    public var reason: String? { if case .none(let reason) = self { reason } else { nil } }
}

/// Reasons that several verbs share.
extension Way {
    static let byLink = Way.none("askers do it by their link: POST /follow-ups/{link}/acts")
    static let program = Way.none("for the program alone, which posts the verb itself")
    static let login = Way.none("login performs it, before anyone is signed in")
    static let secret = Way.none("the reply is a secret, for the person who runs the program")
    static let writing = Way.none("entries are written in the program and on the site")
    static let file = Way.none("whole files are taken over by the program")
    static let personal = Way.none("personal data is dealt with in the program, which asks first")
    static let server = Way.none("the server's own: it carries a secret, or counts what was refused")
}
