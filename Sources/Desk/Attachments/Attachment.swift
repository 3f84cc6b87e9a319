public import Foundation

/// A file that belongs to a question or to an entry. Its content is read by `SaveAttachment` alone.
public struct Attachment: Codable, Equatable, Sendable {
    /// Identifies it on the whole desk, and is never given again.
    public let id: Int64
    /// Its number among the files of its question or entry, from 1, by which people name it.
    public let number: Int
    /// Without a path, with the extension of its type; no other file of the question or entry has it.
    public let name: String
    public let type: AttachmentType
    /// In bytes.
    public let size: Int
    /// SHA-256 (FIPS 180-4) of the content.
    public let hash: Data
    /// The version of the question after the event that it came with; nil for a file of an entry.
    public let version: Int?

    public init(id: Int64, number: Int, name: String, type: AttachmentType, size: Int, hash: Data, version: Int?) {
        (self.id, self.number, self.name, self.type) = (id, number, name, type)
        (self.size, self.hash, self.version) = (size, hash, version)
    }
}

extension [Attachment] {
    /// The file that a person names by its number or its name.
    /// - Parameter reference: of the question or entry that has these files.
    /// - Throws: `Refusal.unknownAttachment`.
    public func named(_ text: String, of reference: String) throws(Refusal) -> Attachment {
        let wanted = text.trimmed
        let byNumber = Int(wanted).flatMap { number in first { $0.number == number } }
        let found = first { $0.name == wanted } ?? byNumber ?? first { $0.name.lowercased() == wanted.lowercased() }
        guard let found else { throw .unknownAttachment(text, of: reference, known: map(\.name)) }
        return found
    }
}

/// A file that someone attaches: of a type and a size that the desk takes, under a name that is safe to save.
public struct NewAttachment: Codable, Equatable, Sendable {
    public let name: String
    public let content: Data

    /// - Parameter name: as the sender's machine has it; a path loses its folders.
    /// - Throws: `Refusal` where the file is empty, larger than `Bounds.attachment`, or of a type that is not taken.
    public init(name: String, content: Data) throws(Refusal) {
        let shown = AttachmentName.plain(name)
        guard !content.isEmpty else { throw .emptyAttachment(shown) }
        guard content.count <= Bounds.attachment else { throw .largeAttachment(shown, bytes: content.count) }
        switch AttachmentType.found(in: content) {
        case .success(let type): self.name = AttachmentName.fitting(name, type)
        case .failure(let flaw): throw .badAttachment(shown, flaw)
        }
        self.content = content
    }

    /// By its content and, of the types of text, by its name.
    public var type: AttachmentType {
        guard case .success(let type) = AttachmentType.found(in: content) else { return .text }
        return type == .text && AttachmentName.fileExtension(of: name) == "csv" ? .csv : type
    }

    public func validated() throws(Refusal) -> NewAttachment { try NewAttachment(name: name, content: content) }
}

extension [NewAttachment] {
    /// The files of one message, checked.
    /// - Throws: `Refusal` for a file that is not taken, or where there are too many, or they are too large together.
    public func checked() throws(Refusal) -> [NewAttachment] {
        guard count <= Bounds.attachments else { throw .manyAttachments(count) }
        let bytes = reduce(0) { $0 + $1.content.count }
        guard bytes <= Bounds.attachmentsOfMessage else { throw .largeAttachments(bytes: bytes) }
        var files: [NewAttachment] = []
        for file in self { files.append(try file.validated()) }
        return files
    }
}

/// A verb that carries files.
public protocol Attaching: Verb {
    /// Nil: none.
    var attachments: [NewAttachment]? { get }
}

extension Attaching {
    /// The files; empty where there are none.
    public var files: [NewAttachment] { attachments ?? [] }
}

extension [NewAttachment]? {
    /// The files of a verb, checked; nil where there are none.
    func checked() throws(Refusal) -> [NewAttachment]? {
        guard let files = self, !files.isEmpty else { return nil }
        return try files.checked()
    }
}

/// A file with its content.
public struct AttachmentContent: Codable, Equatable, Sendable {
    public let attachment: Attachment
    public let content: Data

    public init(attachment: Attachment, content: Data) {
        self.attachment = attachment
        self.content = content
    }
}
