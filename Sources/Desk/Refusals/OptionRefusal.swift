/// An invalid choice, a forbidden combination of options, or a missing confirmation.
public enum OptionRefusal: RefusalGroup {
    case unknownAudience(String, known: [String])
    case unknownTheme(String, known: [String])
    case unknownNetwork(String, known: [String])
    case badChoice(String, known: [String])
    /// A server option that requires another one, which is missing.
    case missingSetting(String, beside: String)
    case badCertificate(String, key: String)
    case damagedFile(FileDamage)
    case unconfirmedBulk(Int)
    /// The erasure must be confirmed with this hash of its preview.
    case unconfirmedErasure(hash: String)
    /// The user answered no to a confirmation.
    case declined
    case noToken
    /// An empty path, usually from a shell variable that is not set.
    case emptyPath(String)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case unknownAudience, unknownTheme, unknownNetwork, badChoice, missingSetting, badCertificate, damagedFile,
            unconfirmedBulk, unconfirmedErasure, declined, noToken, emptyPath
    }

    public var kind: Refusal.Kind { .usage }

    public var code: CodingKeys {
        switch self {
        case .unknownAudience: .unknownAudience
        case .unknownTheme: .unknownTheme
        case .unknownNetwork: .unknownNetwork
        case .badChoice: .badChoice
        case .missingSetting: .missingSetting
        case .badCertificate: .badCertificate
        case .damagedFile: .damagedFile
        case .unconfirmedBulk: .unconfirmedBulk
        case .unconfirmedErasure: .unconfirmedErasure
        case .declined: .declined
        case .noToken: .noToken
        case .emptyPath: .emptyPath
        }
    }
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
    /// The case that a typed text names.
    /// - Throws: `Refusal.badChoice` with all allowed names.
    public init(named text: String) throws(Refusal) {
        guard let named = Self(rawValue: text) else {
            throw .badChoice(text, known: Self.allCases.map(\.rawValue))
        }
        self = named
    }
}

extension Refusal {
    public static func unknownAudience(_ text: String, known: [String]) -> Refusal {
        .option(.unknownAudience(text, known: known))
    }
    public static func unknownTheme(_ slug: String, known: [String]) -> Refusal {
        .option(.unknownTheme(slug, known: known))
    }
    public static func unknownNetwork(_ network: String, known: [String]) -> Refusal {
        .option(.unknownNetwork(network, known: known))
    }
    public static func badChoice(_ text: String, known: [String]) -> Refusal { .option(.badChoice(text, known: known)) }
    public static func missingSetting(_ missing: String, beside other: String) -> Refusal {
        .option(.missingSetting(missing, beside: other))
    }
    public static func badCertificate(_ certificate: String, key: String) -> Refusal {
        .option(.badCertificate(certificate, key: key))
    }
    public static func damagedFile(_ damage: FileDamage) -> Refusal { .option(.damagedFile(damage)) }
    public static func unconfirmedBulk(_ count: Int) -> Refusal { .option(.unconfirmedBulk(count)) }
    public static func unconfirmedErasure(hash: String) -> Refusal { .option(.unconfirmedErasure(hash: hash)) }
    public static let declined = Refusal.option(.declined)
    public static let noToken = Refusal.option(.noToken)
    public static func emptyPath(_ name: String) -> Refusal { .option(.emptyPath(name)) }
}
