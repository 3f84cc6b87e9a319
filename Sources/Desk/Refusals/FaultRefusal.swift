/// The request was valid, but the file is damaged, or the disk or another process prevented it.
public enum FaultRefusal: RefusalGroup {
    case damagedIndex
    case damagedDesk
    case diskFull
    case diskFault
    case deskBusy
    /// A read that was interrupted because it took too long.
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
