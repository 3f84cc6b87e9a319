import Desk
import Documents
import Phrasebook

extension RouteDocument {
    /// As people read it.
    var text: String {
        var lines = [explanation]
        let rows = territories.isEmpty || territories.count > 1 ? territories : []
        lines += rows.map { "  \($0.label)  \($0.described)" }
        lines += choices.filter { $0.territory == nil }.map {
            "  \($0.centre)  \($0.name) (\($0.departements.joined(separator: ", ")))"
        }
        let others = suggestions.filter { suggestion in !territories.contains { $0.label == suggestion.label } }
        if !others.isEmpty {
            // With the unambiguous code: "59350" is the postal code of one place and the INSEE code of another.
            lines.append(phrases.lists.suggestions + phrases.colon)
            lines += others.map { "  \($0.label)  \($0.described)" }
        }
        return lines.joined(separator: "\n")
    }
}

extension TerritoryDocument {
    /// With its code or département, which distinguishes it from places of the same name.
    fileprivate var described: String {
        let within = communes + [departement].compactMap(\.self)
        return name + (within.isEmpty ? "" : " (\(within.joined(separator: ", ")))")
    }
}
