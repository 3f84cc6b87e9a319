/// Nothing that was asked for is wrong: the file is damaged, or the disk or another process did not let it be done.
public enum FaultRefusal: RefusalGroup {
    case damagedIndex
    case damagedDesk
    case diskFull
    case diskFault
    case deskBusy
    /// A reading that was broken off.
    case tooSlow

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case damagedIndex, damagedDesk, diskFull, diskFault, deskBusy, tooSlow
    }

    public var kind: Refusal.Kind { .fault }

    public var code: CodingKeys {
        switch self {
        case .damagedIndex: .damagedIndex
        case .damagedDesk: .damagedDesk
        case .diskFull: .diskFull
        case .diskFault: .diskFault
        case .deskBusy: .deskBusy
        case .tooSlow: .tooSlow
        }
    }
}

extension Refusal {
    public static let damagedIndex = Refusal.fault(.damagedIndex)
    public static let damagedDesk = Refusal.fault(.damagedDesk)
    public static let diskFull = Refusal.fault(.diskFull)
    public static let diskFault = Refusal.fault(.diskFault)
    public static let deskBusy = Refusal.fault(.deskBusy)
    public static let tooSlow = Refusal.fault(.tooSlow)
}
