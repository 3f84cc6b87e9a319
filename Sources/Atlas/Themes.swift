public import Desk
import Foundation

/// The network's embedded list of themes: `slug,label,terms`. Terms are separated by `|`; each is a word, or an acronym
/// with its expansion, as in `ANRU=Agence nationale pour la rénovation urbaine`.
public enum Themes {
    /// - Throws: `Refusal.damagedFile` where the embedded file cannot be read.
    public static func shipped() throws(Refusal) -> [Theme] {
        let table: Table
        do throws(FileDamage) {
            table = try Delimited.read(String(decoding: PackageResources.themes_csv, as: UTF8.self), file: "themes.csv")
        } catch {
            throw .damagedFile(error)
        }
        return try table.records.map { record throws(Refusal) in
            Theme(
                slug: record.fields[0], label: record.fields[1],
                terms: try record.fields[2].split(separator: "|").map { term throws(Refusal) in
                    try Theme.Term(String(term))
                })
        }
    }
}
