/// A file of a mail that was not taken.
public struct LeftOut: Codable, Equatable, Sendable {
    /// Empty where the mail names none.
    public let name: String
    public let reason: LeftOutReason

    public init(name: String, reason: LeftOutReason) {
        self.name = name
        self.reason = reason
    }

    /// Nil for a refusal that is about no file.
    public init?(_ name: String, _ refusal: Refusal) {
        guard case .attachment(let refusal) = refusal, let reason = LeftOutReason(refusal) else { return nil }
        self.init(name: name, reason: reason)
    }
}

/// Why a file of a mail was not taken.
public enum LeftOutReason: Codable, Equatable, Sendable {
    case type(AttachmentFlaw)
    case empty
    /// Larger than `Bounds.attachment`.
    case large
    /// Beyond what one message may have.
    case many
    /// Beyond what the question may have.
    case room
    case infected, unchecked

    /// For programs.
    public var code: String {
        switch self {
        case .type(let flaw): flaw.rawValue
        case .empty: "empty"
        case .large: "large"
        case .many: "many"
        case .room: "room"
        case .infected: "infected"
        case .unchecked: "unchecked"
        }
    }

    fileprivate init?(_ refusal: AttachmentRefusal) {
        switch refusal {
        case .badAttachment(_, let flaw): self = .type(flaw)
        case .emptyAttachment: self = .empty
        case .largeAttachment: self = .large
        case .largeAttachments, .manyAttachments: self = .many
        case .noAttachmentRoom: self = .room
        case .infectedAttachment: self = .infected
        case .uncheckedAttachment: self = .unchecked
        case .unknownAttachment, .unnamedAttachment, .folderAttachment, .fileExists: return nil
        }
    }
}
