/// A file or a service is not available.
public enum UnavailableRefusal: RefusalGroup {
    case noDatabase(path: String)
    /// The desk's file was moved or replaced after it was opened.
    case deskMoved
    case noFile(path: String)
    case noPlace(path: String)
    case unknownVerb(String)
    case noEndpoint
    case endpointAway(String, reason: String)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case noDatabase, deskMoved, noFile, noPlace, unknownVerb, noEndpoint, endpointAway
    }

    public var kind: Refusal.Kind { .notFound }

    public var code: CodingKeys {
        switch self {
        case .noDatabase: .noDatabase
        case .deskMoved: .deskMoved
        case .noFile: .noFile
        case .noPlace: .noPlace
        case .unknownVerb: .unknownVerb
        case .noEndpoint: .noEndpoint
        case .endpointAway: .endpointAway
        }
    }
}

extension Refusal {
    public static func noDatabase(path: String) -> Refusal { .unavailable(.noDatabase(path: path)) }
    public static let deskMoved = Refusal.unavailable(.deskMoved)
    public static func noFile(path: String) -> Refusal { .unavailable(.noFile(path: path)) }
    public static func noPlace(path: String) -> Refusal { .unavailable(.noPlace(path: path)) }
    public static func unknownVerb(_ name: String) -> Refusal { .unavailable(.unknownVerb(name)) }
    public static let noEndpoint = Refusal.unavailable(.noEndpoint)
    public static func endpointAway(_ url: String, reason: String) -> Refusal {
        .unavailable(.endpointAway(url, reason: reason))
    }
}
