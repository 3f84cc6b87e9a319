import Foundation
import Mail

/// The result of reading a message, with the field names of the files beside the messages.
enum Observation {
    static let desk = "guichet@centre.example"

    static func values(of message: ReceivedMessage) -> [String: Any] {
        let written = message.written
        return [
            "messageID": text(message.messageID), "inReplyTo": message.inReplyTo, "references": message.references,
            "from": text(message.from?.address), "name": text(message.from?.name), "subject": message.subject,
            "suffix": text(message.suffixes(of: desk).first), "relation": message.relation.rawValue,
            "language": text(message.language), "kind": name(of: message.kind), "text": message.text,
            "kept": written.kept, "signature": text(written.signature.isEmpty ? nil : written.signature),
            "folded": written.isFolded, "html": message.isFromHTML, "signed": message.isSigned,
            "attachments": message.attachments.map { [$0.name, $0.type, $0.size] as [Any] },
            "attachmentNames": message.attachments.map(\.name), "inline": message.attachments.map(\.isInline),
            "invitation": message.attachments.contains(where: \.isInvitation),
            "flaws": message.flaws.map(\.rawValue).sorted(),
        ]
    }

    static func values(of bounce: Bounce) -> [String: Any] {
        let failure = bounce.failures.first
        return [
            "permanence": bounce.permanence.rawValue, "address": text(failure?.address),
            "status": text(failure?.status),
            "diagnostic": text(failure?.diagnostic), "original": text(bounce.originalMessageID),
            "suffix": text(bounce.suffixes.first),
        ]
    }

    /// A value as JSON, so that any two can be compared.
    static func written(_ value: Any?) -> String {
        guard let value,
            let data = try? JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
        else { return "nothing" }
        return String(decoding: data, as: UTF8.self)
    }

    private static func text(_ value: String?) -> Any { value ?? NSNull() }

    private static func name(of kind: MessageKind) -> String {
        switch kind {
        case .person: "person"
        case .outOfOffice: "outOfOffice"
        case .list: "list"
        case .machine: "machine"
        case .bounce: "bounce"
        }
    }
}
