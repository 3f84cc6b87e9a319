public import Desk
import Foundation

/// The network's list of themes that ships with the program: `slug,label,terms`, the terms parted by `|`, each a word or
/// an acronym with what it stands for, as in `ANRU=Agence nationale pour la rénovation urbaine`.
public enum Themes {
    /// - Throws: `Refusal.damagedFile` should the shipped file be unreadable.
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
