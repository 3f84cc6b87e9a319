package import Desk
import Foundation

/// A file of a question or an entry.
package struct AttachmentDocument: Document {
    package static let name = "Attachment"

    package let id: Int64
    /// Among the files of the question or entry.
    package let number: Int
    package let name: String
    /// The media type, by the content.
    package let type: String
    /// In bytes.
    package let size: Int
    /// SHA-256 of the content, in hexadecimal.
    package let sha256: String
    /// The version of the question after the event that it came with; null for a file of an entry.
    @Null package var version: Int?

    package init(_ attachment: Attachment) {
        id = attachment.id
        number = attachment.number
        name = attachment.name
        type = attachment.type.mediaType
        size = attachment.size
        sha256 = attachment.hash.hexadecimal
        version = attachment.version
    }
}

/// The files of a question or an entry.
package struct AttachmentsDocument: Document {
    package static let name = "Attachments"

    package let reference: String
    package let attachments: [AttachmentDocument]

    package init(_ list: AttachmentList) {
        reference = list.reference
        attachments = list.attachments.map(AttachmentDocument.init)
    }
}
