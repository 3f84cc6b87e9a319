import Desk
import Phrasebook

/// The network as a tile map: each département shows the number of its centre, in a shade that no neighbouring centre
/// has; lines separate different centres.
struct TileMap: Sendable {
    /// The size in the units of the SVG.
    let width: Int
    let height: Int
    let tiles: [Tile]
    /// The lines between tiles of different centres, as an SVG path.
    let borders: String
    /// The legend: the centre behind each number.
    let keys: [Key]

    /// A département on the map.
    struct Tile: Sendable {
        let code: String
        /// The numbers of its centres.
        let numbers: String?
        /// The tooltip.
        let text: String
        /// The CSS classes: `full`, `part` or `gap`, and a shade.
        let look: String
        let x: Int
        let y: Int
        let textX: Int
        let codeY: Int
        let numberY: Int
    }

    struct Key: Sendable {
        let number: Int
        let name: String
        let link: String
        let look: String
    }

    private static let step = (x: 42, y: 38)
    /// The number of shades in the style sheet; enough for neighbouring centres to differ.
    private static let shadeCount = 6

    init(_ network: NetworkMap, _ phrases: Phrases) {
        let (gap, names) = (phrases.pages.network.gap, network.names)
        let byCode = network.byCode
        let placed = TileGrid.cells.compactMap { cell in byCode[cell.code].map { (cell: cell, departement: $0) } }
        let changes = Self.changes(
            Dictionary(placed.map { (Spot(column: $0.cell.column, row: $0.cell.row), $0.departement.centres) }) {
                first, _ in first
            })
        let centres = network.members.filter { $0.slug != Centre.national }
        let shades = Self.shades(centres.map(\.slug), changes)
        let numbers = Dictionary(centres.enumerated().map { ($1.slug, $0 + 1) }) { first, _ in first }
        width = Self.step.x * ((TileGrid.cells.map(\.column).max() ?? 0) + 1)
        height = Self.step.y * ((TileGrid.cells.map(\.row).max() ?? 0) + 1)
        tiles = placed.map { cell, departement in
            let holders = departement.centres.map { names[$0] ?? $0 }
            let known = departement.centres.compactMap { numbers[$0] }.map { String($0) }
            let shade = departement.centres.first.flatMap { shades[$0] } ?? 0
            let look = departement.isWhole ? "full" : departement.isCovered ? "part" : "gap"
            let (x, y) = (cell.column * Self.step.x + 2, cell.row * Self.step.y + 2)
            return Tile(
                code: cell.code, numbers: known.isEmpty ? nil : known.joined(separator: " "),
                text: phrases.named(
                    "\(departement.name) (\(cell.code))", holders.isEmpty ? gap : holders.joined(separator: ", ")),
                look: "\(look) shade-\(shade)", x: x, y: y, textX: x + 19, codeY: y + (known.isEmpty ? 22 : 16),
                numberY: y + 29)
        }
        borders = changes.map(\.line).joined()
        keys = centres.enumerated().map { index, centre in
            Key(
                number: index + 1, name: centre.name, link: Routes.centre.link(centre.slug),
                look: "shade-\(shades[centre.slug] ?? 0)")
        }
    }

    private struct Spot: Hashable {
        let column: Int
        let row: Int
    }

    /// Two adjacent tiles with different centres.
    private struct Change {
        let one: [String]
        let other: [String]
        let line: String
    }

    private static func changes(_ centres: [Spot: [String]]) -> [Change] {
        TileGrid.cells.flatMap { cell -> [Change] in
            let (right, below) = (cell.column + 1, cell.row + 1)
            let corner = (x: right * step.x, y: below * step.y)
            let here = centres[Spot(column: cell.column, row: cell.row)]
            let neighbours = [
                (Spot(column: right, row: cell.row), "M\(corner.x) \(corner.y - step.y)v\(step.y)"),
                (Spot(column: cell.column, row: below), "M\(corner.x - step.x) \(corner.y)h\(step.x)"),
            ]
            return neighbours.compactMap { spot, line -> Change? in
                guard let here, let there = centres[spot], here != there else { return nil }
                return Change(one: here, other: there, line: line)
            }
        }
    }

    /// Gives each centre the first shade that none of its neighbours has.
    private static func shades(_ centres: [String], _ changes: [Change]) -> [String: Int] {
        var neighbours: [String: Set<String>] = [:]
        for change in changes {
            for one in change.one { neighbours[one, default: []].formUnion(change.other) }
            for other in change.other { neighbours[other, default: []].formUnion(change.one) }
        }
        var shades: [String: Int] = [:]
        for centre in centres {
            let taken = Set((neighbours[centre] ?? []).compactMap { $0 == centre ? nil : shades[$0] })
            shades[centre] = (0..<shadeCount).first { !taken.contains($0) } ?? 0
        }
        return shades
    }
}
