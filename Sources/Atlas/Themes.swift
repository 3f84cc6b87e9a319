public import Desk
import Foundation

/// The network's list of themes that ships with the program.
public enum Themes {
    /// - Throws: `Refusal.damagedFile` should the shipped file be unreadable.
    public static func shipped() throws(Refusal) -> [Theme] {
        do throws(FileDamage) {
            let table = try Delimited.read(
                String(decoding: PackageResources.themes_csv, as: UTF8.self), file: "themes.csv")
            return table.records.map { record in
                Theme(
                    slug: record.fields[0], label: record.fields[1],
                    terms: record.fields[2].split(separator: "|").map(String.init))
            }
        } catch {
            throw .damagedFile(error)
        }
    }
}
