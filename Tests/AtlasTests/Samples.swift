import Desk
import Foundation
import Support

@testable import Atlas

/// The official files outside the repository, which are too large to be part of it.
enum Samples {
    static func read(_ name: String) throws -> TerritoryFile {
        try TerritoryFile.read(SharedFiles.data("geo/\(name)"), name: name)
    }
}

/// Reads a text as a territory file.
func read(_ text: String) throws(FileDamage) -> TerritoryFile {
    try TerritoryFile.read(Data(text.utf8), name: "essai.csv")
}

/// The damages of a file that must be refused.
func damages(_ read: () throws -> Void) -> [Damage] {
    do {
        try read()
    } catch let damage as FileDamage {
        return damage.damages
    } catch {}
    return []
}
