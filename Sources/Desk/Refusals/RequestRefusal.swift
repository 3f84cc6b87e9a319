/// A request that the API does not accept.
public enum RequestRefusal: RefusalGroup {
    case missingField(String)
    case badField(String)
    case longField(String, characters: Int, most: Int)
    case largeField(String, bytes: Int, most: Int)
    case longList(String, most: Int)
    /// JSON nested deeper than this number of lists and objects.
    case nested(most: Int)
    /// An unknown field, with the accepted ones.
    case unknownField(String, known: [String])
    case notJSON
    /// An invalid `If-Match` header.
    case badVersion(String)
    /// An `If-Match` header with entity tags that no version ever had.
    case noVersion(String)
    case badCursor(String)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case missingField, badField, longField, largeField, longList, nested, unknownField, notJSON, badVersion,
            noVersion, badCursor
    }

    public var kind: Refusal.Kind { .usage }

    public var code: CodingKeys {
        switch self {
        case .missingField: .missingField
        case .badField: .badField
        case .longField: .longField
        case .largeField: .largeField
        case .longList: .longList
        case .nested: .nested
        case .unknownField: .unknownField
        case .notJSON: .notJSON
        case .badVersion: .badVersion
        case .noVersion: .noVersion
        case .badCursor: .badCursor
        }
    }
}

extension Refusal {
    public static func missingField(_ name: String) -> Refusal { .request(.missingField(name)) }
    public static func badField(_ name: String) -> Refusal { .request(.badField(name)) }
    public static func longField(_ name: String, characters: Int, most: Int) -> Refusal {
        .request(.longField(name, characters: characters, most: most))
    }
    public static func largeField(_ name: String, bytes: Int, most: Int) -> Refusal {
        .request(.largeField(name, bytes: bytes, most: most))
    }
    public static func longList(_ name: String, most: Int) -> Refusal { .request(.longList(name, most: most)) }
    public static func nested(most: Int) -> Refusal { .request(.nested(most: most)) }
    public static func unknownField(_ name: String, known: [String]) -> Refusal {
        .request(.unknownField(name, known: known))
    }
    public static let notJSON = Refusal.request(.notJSON)
    public static func badVersion(_ text: String) -> Refusal { .request(.badVersion(text)) }
    public static func noVersion(_ text: String) -> Refusal { .request(.noVersion(text)) }
    public static func badCursor(_ text: String) -> Refusal { .request(.badCursor(text)) }
}
