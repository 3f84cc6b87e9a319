import Desk
import Phrasebook

extension Erasure {
    var text: String {
        var blocks: [String] = []
        if !changes.isEmpty {
            blocks.append(
                ([phrases.erasureChanges] + changes.map { "  " + $0.line }).joined(separator: "\n"))
        }
        if !files.isEmpty {
            let lines = files.map { "  \($0.reference)  \($0.name)  \(phrases.size($0.size))" }
            blocks.append(([phrases.erasureFiles] + lines).joined(separator: "\n"))
        }
        if !others.isEmpty {
            let lines = others.enumerated().map { "  \($0.offset + 1)  \($0.element.line)" }
            blocks.append(([phrases.erasureOthers] + lines).joined(separator: "\n"))
        }
        if !left.isEmpty {
            blocks.append(([phrases.erasureLeft] + left.map { "  " + $0.line }).joined(separator: "\n"))
        }
        return (blocks + [phrases.erasure(self)]).joined(separator: "\n\n")
    }
}

extension TextPlace {
    /// The words in brackets, with those around them.
    var line: String { "\(reference)  \(phrases.textKind(kind))  \(before)[\(words)]\(after)" }
}
