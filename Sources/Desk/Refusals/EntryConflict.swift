public import Foundation

/// A concurrent change of an entry, or a status that does not allow the act.
public enum EntryConflict: RefusalGroup {
    case entryChanged(by: Account?, at: Date, seen: Int, now: Int)
    case wrongEntryStatus(Entry.Status, act: EntryAct.Kind)
    case nothingToRead(Entry.Status)
    case sameText
    case badReplacement(String)
    case alreadyPublished(entry: String)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case entryChanged, wrongEntryStatus, nothingToRead, sameText, badReplacement, alreadyPublished
    }

    public var kind: Refusal.Kind { .conflict }

    public var code: CodingKeys {
        switch self {
        case .entryChanged: .entryChanged
        case .wrongEntryStatus: .wrongEntryStatus
        case .nothingToRead: .nothingToRead
        case .sameText: .sameText
        case .badReplacement: .badReplacement
        case .alreadyPublished: .alreadyPublished
        }
    }
}

extension Refusal {
    public static func entryChanged(by account: Account?, at date: Date, seen: Int, now: Int) -> Refusal {
        .entry(.entryChanged(by: account, at: date, seen: seen, now: now))
    }
    public static func wrongEntryStatus(_ status: Entry.Status, act: EntryAct.Kind) -> Refusal {
        .entry(.wrongEntryStatus(status, act: act))
    }
    public static func nothingToRead(_ status: Entry.Status) -> Refusal { .entry(.nothingToRead(status)) }
    public static let sameText = Refusal.entry(.sameText)
    public static func badReplacement(_ reference: String) -> Refusal { .entry(.badReplacement(reference)) }
    public static func alreadyPublished(entry: String) -> Refusal { .entry(.alreadyPublished(entry: entry)) }
}
