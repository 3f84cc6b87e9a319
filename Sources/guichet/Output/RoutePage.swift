import Desk
import Documents
import Phrasebook

extension RouteDocument {
    /// As people read it.
    var text: String {
        var lines = [explanation]
        let rows = territories.isEmpty || territories.count > 1 ? territories : []
        lines += rows.map { "  \($0.label)  \($0.name)\($0.departement.map { " (\($0))" } ?? "")" }
        if !suggestions.isEmpty {
            lines.append(
                "\(phrases.lists.suggestions)\(colon) "
                    + suggestions.map { "\($0.name)\($0.departement.map { " (\($0))" } ?? "")" }.joined(separator: ", ")
            )
        }
        return lines.joined(separator: "\n")
    }
}
