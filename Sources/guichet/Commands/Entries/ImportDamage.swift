import Atlas
import Desk

/// Finds the line and the column of a value that an import refused.
struct ImportDamage {
    /// The file's name.
    let file: String
    let entries: [PlacedEntry]

    /// The refusal with its line and column. Refusals that are not about a value of the file are returned as they are.
    func located(_ refusal: Refusal) -> Refusal {
        guard let (column, place) = place(of: refusal) else { return refusal }
        let damage = Damage(place: place, reason: .text(refusal, column: column))
        return .damagedFile(FileDamage(file: file, damages: [damage], total: 1))
    }

    private func place(of refusal: Refusal) -> (column: String, place: Damage.Place)? {
        switch refusal {
        case .option(.unknownTheme(let text, _)), .notFound(.missingTheme(let text, _)):
            first("themes") { $0.themes.contains(text) }
        case .notFound(.unknownCentre(let text, _)): first("centre") { $0.centre == text }
        case .notFound(.unknownCode(let text)): first("territory") { $0.territory == text }
        default: refusal.route.flatMap { route in first("territory") { $0.territory == route.input } }
        }
    }

    private func first(_ column: String, where isMeant: (EntryRecord) -> Bool) -> (String, Damage.Place)? {
        entries.first { isMeant($0.record) }.map { ($0.written(column), $0.place) }
    }
}
