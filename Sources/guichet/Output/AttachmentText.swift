import Desk
import Documents
import Phrasebook

extension AttachmentDocument {
    /// Its number, its name, its size.
    var text: String { "\(number)  \(name)  (\(phrases.size(size)))" }
}

extension [AttachmentDocument] {
    /// A block with a heading; nil for none.
    var block: String? {
        guard !isEmpty else { return nil }
        return ([Screen.bold(phrases.attachments) + phrases.colon] + map { "  " + $0.text }).joined(separator: "\n")
    }
}
