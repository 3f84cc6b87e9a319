/// A text that may not be stored.
public enum TextRefusal: RefusalGroup {
    case empty(Text.Field)
    case missing(Text.Field)
    case tooLong(Text.Field, characters: Int)
    case controlCharacter(Text.Field, scalar: UInt32)
    case notUTF8(where: String)
    case noEditor
    case aborted
    case unreadMentions([Mention])

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case empty, missing, tooLong, controlCharacter, notUTF8, noEditor, aborted, unreadMentions
    }

    public var kind: Refusal.Kind { .usage }

    public var code: CodingKeys {
        switch self {
        case .empty: .empty
        case .missing: .missing
        case .tooLong: .tooLong
        case .controlCharacter: .controlCharacter
        case .notUTF8: .notUTF8
        case .noEditor: .noEditor
        case .aborted: .aborted
        case .unreadMentions: .unreadMentions
        }
    }
}

extension Refusal {
    public static func empty(_ field: Text.Field) -> Refusal { .text(.empty(field)) }
    public static func missing(_ field: Text.Field) -> Refusal { .text(.missing(field)) }
    public static func tooLong(_ field: Text.Field, characters: Int) -> Refusal {
        .text(.tooLong(field, characters: characters))
    }
    public static func controlCharacter(_ field: Text.Field, scalar: UInt32) -> Refusal {
        .text(.controlCharacter(field, scalar: scalar))
    }
    public static func notUTF8(where place: String) -> Refusal { .text(.notUTF8(where: place)) }
    public static let noEditor = Refusal.text(.noEditor)
    public static let aborted = Refusal.text(.aborted)
    public static func unreadMentions(_ mentions: [Mention]) -> Refusal { .text(.unreadMentions(mentions)) }
}
