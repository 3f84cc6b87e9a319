/// The desk's file, or a copy of it, cannot be used.
public enum FileRefusal: RefusalGroup {
    case newerDatabase(path: String)
    case foreignDatabase(path: String)
    /// The file is not a usable desk.
    case unsoundDatabase(path: String, flaw: FileFlaw)
    /// A desk of an older program that cannot be migrated, because the file is read-only here.
    case olderDatabase(path: String)
    case readOnlyDesk
    case otherNetwork(current: String, wanted: String)
    case backup(BackupRefusal)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case newerDatabase, foreignDatabase, unsoundDatabase, olderDatabase, readOnlyDesk, otherNetwork, backup
    }

    public var kind: Refusal.Kind {
        switch self {
        case .newerDatabase, .foreignDatabase, .olderDatabase, .readOnlyDesk, .otherNetwork: .notAllowed
        case .unsoundDatabase(_, let flaw): flaw.isDamage ? .fault : .notAllowed
        case .backup(let refusal): refusal.kind
        }
    }

    public var code: CodingKeys {
        switch self {
        case .newerDatabase: .newerDatabase
        case .foreignDatabase: .foreignDatabase
        case .unsoundDatabase: .unsoundDatabase
        case .olderDatabase: .olderDatabase
        case .readOnlyDesk: .readOnlyDesk
        case .otherNetwork: .otherNetwork
        case .backup: .backup
        }
    }
}

extension Refusal {
    public static func newerDatabase(path: String) -> Refusal { .file(.newerDatabase(path: path)) }
    public static func foreignDatabase(path: String) -> Refusal { .file(.foreignDatabase(path: path)) }
    public static func unsoundDatabase(path: String, flaw: FileFlaw) -> Refusal {
        .file(.unsoundDatabase(path: path, flaw: flaw))
    }
    public static func olderDatabase(path: String) -> Refusal { .file(.olderDatabase(path: path)) }
    public static let readOnlyDesk = Refusal.file(.readOnlyDesk)
    public static func otherNetwork(current: String, wanted: String) -> Refusal {
        .file(.otherNetwork(current: current, wanted: wanted))
    }
    public static func backup(_ refusal: BackupRefusal) -> Refusal { .file(.backup(refusal)) }
}
