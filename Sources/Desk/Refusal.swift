/// What the user can mend. Each has one sentence in each language, an exit code and an HTTP status. They stand in groups, each
/// in a file of `Refusals`, with a static member for each: `throw Refusal.unknownQuestion("42")`.
public enum Refusal: Error, Equatable, Sendable {
    case text(TextRefusal)
    case value(ValueRefusal)
    case option(OptionRefusal)
    case request(RequestRefusal)
    case notFound(NotFoundRefusal)
    case unavailable(UnavailableRefusal)
    case access(AccessRefusal)
    case role(RoleRefusal)
    case file(FileRefusal)
    case question(QuestionConflict)
    case entry(EntryConflict)
    case desk(DeskConflict)
    case fault(FaultRefusal)
    case ambiguous(AmbiguousRefusal)

    private var group: any RefusalGroup {
        switch self {
        case .text(let refusal): refusal
        case .value(let refusal): refusal
        case .option(let refusal): refusal
        case .request(let refusal): refusal
        case .notFound(let refusal): refusal
        case .unavailable(let refusal): refusal
        case .access(let refusal): refusal
        case .role(let refusal): refusal
        case .file(let refusal): refusal
        case .question(let refusal): refusal
        case .entry(let refusal): refusal
        case .desk(let refusal): refusal
        case .fault(let refusal): refusal
        case .ambiguous(let refusal): refusal
        }
    }

    public var kind: Kind { group.kind }

    /// Its name for programs, such as `unknownQuestion`: in JSON, and in a problem's URN. It never changes.
    public var code: String { group.code.stringValue }

    /// The same, of the question with this reference, so that what to do can be typed as it is said.
    public func about(_ reference: String) -> Refusal {
        switch self {
        case .question(.wrongStatus(let status, let act, _)): .wrongStatus(status, act: act, of: reference)
        case .question(.noOffer): .noOffer(reference)
        case .question(.secondReaderNeeded): .secondReaderNeeded(reference)
        default: self
        }
    }

    /// Where a place was the trouble: what it may have meant.
    public var route: Route? {
        switch self {
        case .notFound(.unknownTerritory(let route)), .ambiguous(.ambiguousTerritory(let route)),
            .ambiguous(.unconfirmedTerritory(let route)), .ambiguous(.notItsCentre(_, let route)):
            route
        default: nil
        }
    }

    /// What kind of refusal it is: the exit code of the command line, the status over HTTP.
    public enum Kind: Int32, Sendable {
        case fault = 1
        case usage = 2
        case notFound = 3
        case notAllowed = 4
        case conflict = 5
        case ambiguous = 6
    }
}

/// Refusals about one matter.
public protocol RefusalGroup: Codable, Equatable, Sendable {
    associatedtype Code: CodingKey, CaseIterable
    var kind: Refusal.Kind { get }
    /// Written out for each, so that another name in the code changes no name in JSON.
    var code: Code { get }
}

/// In JSON the groups do not show: `{"unknownQuestion":{"_0":"42"}}`.
extension Refusal: Codable {
    /// How the refusals of a group are read.
    private struct Reader: Sendable {
        let codes: [String]
        let read: @Sendable (any Decoder) throws -> Refusal

        init<Group: RefusalGroup>(_ refusal: @escaping @Sendable (Group) -> Refusal) {
            codes = Group.Code.allCases.map(\.stringValue)
            read = { decoder in refusal(try Group(from: decoder)) }
        }
    }

    private static let readers = [
        Reader(Refusal.text),
        Reader(Refusal.value),
        Reader(Refusal.option),
        Reader(Refusal.request),
        Reader(Refusal.notFound),
        Reader(Refusal.unavailable),
        Reader(Refusal.access),
        Reader(Refusal.role),
        Reader(Refusal.file),
        Reader(Refusal.question),
        Reader(Refusal.entry),
        Reader(Refusal.desk),
        Reader(Refusal.fault),
        Reader(Refusal.ambiguous),
    ]

    /// The code of every refusal.
    package static var codes: [String] { readers.flatMap(\.codes) }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public init(from decoder: any Decoder) throws {
        let code = try decoder.container(keyedBy: Key.self).allKeys.first?.stringValue ?? ""
        guard let reader = Self.readers.first(where: { $0.codes.contains(code) }) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no refusal \(code)"))
        }
        self = try reader.read(decoder)
    }

    public func encode(to encoder: any Encoder) throws { try group.encode(to: encoder) }
}

/// Two centres that claim the same territory on the same day.
public struct Overlap: Codable, Equatable, Sendable {
    public let territory: String
    public let centres: [String]

    public init(territory: String, centres: [String]) {
        self.territory = territory
        self.centres = centres
    }
}
