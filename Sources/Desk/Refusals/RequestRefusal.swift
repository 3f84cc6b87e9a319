/// What a program sent to the API is not what is taken there.
public enum RequestRefusal: RefusalGroup {
    case missingField(String)
    case badField(String)
    case longField(String, characters: Int, most: Int)
    case largeField(String, bytes: Int, most: Int)
    case longList(String, most: Int)
    /// JSON in which so many lists and objects stand in each other.
    case nested(most: Int)
    /// Those that may be sent.
    case unknownField(String, known: [String])
    case notJSON
    /// Of `If-Match`.
    case badVersion(String)
    /// Of `If-Match`: tags that no version ever had.
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
