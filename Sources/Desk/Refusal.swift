/// An error that the user can correct. Each has a sentence in French and English, an exit code and an HTTP status. The
/// cases are grouped, each group in a file of `Refusals`; each case has a static member: `throw
/// Refusal.unknownQuestion("42")`.
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
    case attachment(AttachmentRefusal)
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
        case .attachment(let refusal): refusal
        case .question(let refusal): refusal
        case .entry(let refusal): refusal
        case .desk(let refusal): refusal
        case .fault(let refusal): refusal
        case .ambiguous(let refusal): refusal
        }
    }

    public var kind: Kind { group.kind }

    /// The name for programs, such as `unknownQuestion`, in JSON and in a problem's URN. It must never change.
    public var code: String { group.code.stringValue }

    /// Adds a question's reference to the refusal, so that its sentence can contain a complete command.
    public func about(_ reference: String) -> Refusal {
        switch self {
        case .question(.wrongStatus(let status, let act, _)): .wrongStatus(status, act: act, of: reference)
        case .question(.noOffer): .noOffer(reference)
        case .question(.secondReaderNeeded): .secondReaderNeeded(reference)
        default: self
        }
    }

    /// The route with the places that may have been meant, if a place is the reason.
    public var route: Route? {
        switch self {
        case .notFound(.unknownTerritory(let route)), .ambiguous(.ambiguousTerritory(let route)),
            .ambiguous(.unconfirmedTerritory(let route)), .ambiguous(.notItsCentre(_, let route)),
            .ambiguous(.severalTerritories(let route)):
            route
        default: nil
        }
    }

    /// The category of the refusal: it determines the exit code of the command line and the HTTP status.
    public enum Kind: Int32, Sendable {
        case fault = 1
        case usage = 2
        case notFound = 3
        case notAllowed = 4
        case conflict = 5
        case ambiguous = 6
    }
}

/// A group of refusals about one subject.
public protocol RefusalGroup: Codable, Equatable, Sendable {
    associatedtype Code: CodingKey, CaseIterable
    var kind: Refusal.Kind { get }
    /// The code of each case, written explicitly, so that renaming a case does not change the JSON.
    var code: Code { get }
}

/// The groups do not appear in JSON: `{"unknownQuestion":{"_0":"42"}}`.
extension Refusal: Codable {
    /// Decodes the refusals of a group.
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
        Reader(Refusal.attachment),
        Reader(Refusal.question),
        Reader(Refusal.entry),
        Reader(Refusal.desk),
        Reader(Refusal.fault),
        Reader(Refusal.ambiguous),
    ]

    /// The codes of all refusals.
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

/// A territory that two centres cover on the same day.
public struct Overlap: Codable, Equatable, Sendable {
    public let territory: String
    public let centres: [String]

    public init(territory: String, centres: [String]) {
        self.territory = territory
        self.centres = centres
    }
}
