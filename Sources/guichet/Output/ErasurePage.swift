import Desk
import Phrasebook

/// What was erased or would be, as shown.
struct ErasurePage {
    private let erasure: Erasure

    init(_ erasure: Erasure) { self.erasure = erasure }

    var text: String {
        var blocks: [String] = []
        if !erasure.changes.isEmpty {
            blocks.append(
                ([phrases.erasureChanges] + erasure.changes.map { "  " + Self.line($0) }).joined(separator: "\n"))
        }
        if !erasure.left.isEmpty {
            blocks.append(([phrases.erasureLeft] + erasure.left.map { "  " + Self.line($0) }).joined(separator: "\n"))
        }
        return (blocks + [phrases.erasure(erasure)]).joined(separator: "\n\n")
    }

    /// The words in brackets, with those around them.
    static func line(_ place: TextPlace) -> String {
        "\(place.reference)  \(phrases.textKind(place.kind))  \(place.before)[\(place.words)]\(place.after)"
    }
}
