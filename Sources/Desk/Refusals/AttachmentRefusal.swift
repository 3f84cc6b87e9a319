/// A file that cannot be attached, or cannot be had.
public enum AttachmentRefusal: RefusalGroup {
    case emptyAttachment(String)
    /// Larger than `Bounds.attachment`.
    case largeAttachment(String, bytes: Int)
    /// The files of one message are larger than `Bounds.attachmentsOfMessage`.
    case largeAttachments(bytes: Int)
    /// More files than `Bounds.attachments` with one message.
    case manyAttachments(Int)
    /// With these files the question or entry would have more than `Bounds.attachmentsOfQuestion`.
    case noAttachmentRoom(bytes: Int)
    /// Its content is of a type that is not taken.
    case badAttachment(String, AttachmentFlaw)
    /// The program of `attachment-check` found something in it.
    case infectedAttachment(String)
    /// The program of `attachment-check` could not say whether it is clean.
    case uncheckedAttachment(String)
    /// No file of the question or entry has this name or number.
    case unknownAttachment(String, of: String, known: [String])
    /// It was to be saved without saying which, and there are several, or none.
    case unnamedAttachment(String, known: [String])
    /// A folder, where a file is needed.
    case folderAttachment(path: String)
    /// A file is there already, and is not overwritten unless asked.
    case fileExists(path: String)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case emptyAttachment, largeAttachment, largeAttachments, manyAttachments, noAttachmentRoom, badAttachment,
            infectedAttachment, uncheckedAttachment, unknownAttachment, unnamedAttachment, folderAttachment, fileExists
    }

    public var kind: Refusal.Kind {
        switch self {
        case .emptyAttachment, .largeAttachment, .largeAttachments, .manyAttachments, .badAttachment,
            .infectedAttachment, .folderAttachment:
            .usage
        case .unknownAttachment: .notFound
        case .noAttachmentRoom, .uncheckedAttachment, .fileExists: .conflict
        case .unnamedAttachment: .ambiguous
        }
    }

    public var code: CodingKeys {
        switch self {
        case .emptyAttachment: .emptyAttachment
        case .largeAttachment: .largeAttachment
        case .largeAttachments: .largeAttachments
        case .manyAttachments: .manyAttachments
        case .noAttachmentRoom: .noAttachmentRoom
        case .badAttachment: .badAttachment
        case .infectedAttachment: .infectedAttachment
        case .uncheckedAttachment: .uncheckedAttachment
        case .unknownAttachment: .unknownAttachment
        case .unnamedAttachment: .unnamedAttachment
        case .folderAttachment: .folderAttachment
        case .fileExists: .fileExists
        }
    }
}

extension Refusal {
    public static func emptyAttachment(_ name: String) -> Refusal { .attachment(.emptyAttachment(name)) }
    public static func largeAttachment(_ name: String, bytes: Int) -> Refusal {
        .attachment(.largeAttachment(name, bytes: bytes))
    }
    public static func largeAttachments(bytes: Int) -> Refusal { .attachment(.largeAttachments(bytes: bytes)) }
    public static func manyAttachments(_ count: Int) -> Refusal { .attachment(.manyAttachments(count)) }
    public static func noAttachmentRoom(bytes: Int) -> Refusal { .attachment(.noAttachmentRoom(bytes: bytes)) }
    public static func badAttachment(_ name: String, _ flaw: AttachmentFlaw) -> Refusal {
        .attachment(.badAttachment(name, flaw))
    }
    public static func infectedAttachment(_ name: String) -> Refusal { .attachment(.infectedAttachment(name)) }
    public static func uncheckedAttachment(_ name: String) -> Refusal { .attachment(.uncheckedAttachment(name)) }
    public static func unknownAttachment(_ text: String, of reference: String, known: [String]) -> Refusal {
        .attachment(.unknownAttachment(text, of: reference, known: known))
    }
    public static func unnamedAttachment(_ reference: String, known: [String]) -> Refusal {
        .attachment(.unnamedAttachment(reference, known: known))
    }
    public static func folderAttachment(path: String) -> Refusal { .attachment(.folderAttachment(path: path)) }
    public static func fileExists(path: String) -> Refusal { .attachment(.fileExists(path: path)) }
}
