import Atlas
import Desk
import Foundation
internal import GRDB
import Lexis

/// The first contents of a new desk: the map, the themes, a network's directory.
struct Founding {
    let db: Database
    let now: Date

    /// - Throws: `Refusal.overlap` when two centres of the directory cover one territory.
    func load(network: String, directory: [Centre]) throws {
        try db.execute(
            sql: "INSERT INTO desk (id, network, created_at) VALUES (1, ?, ?)",
            arguments: [network, now.seconds])
        try db.execute(
            sql: "INSERT INTO search_state (id, tokenizer_version) VALUES (1, ?)", arguments: [Analyzer.version])
        try map()
        for theme in try Themes.shipped() { try ThemeRows.insert(theme, db) }
        for centre in directory { try CentreRows.save(centre, in: db) }
        try CoverageRows.check(db)
    }

    private func map() throws {
        var writer = try TerritoryWriter(db)
        for place in Map.places { try writer.insert(place) }
        try facts()
    }

    /// Loads embedded facts that the desk does not have, and records the version of its data.
    func facts() throws {
        var facts = try EmbeddedFacts(db)
        let loaded = try facts.load()
        guard !loaded.isEmpty else { return }
        try db.execute(
            sql: "INSERT OR IGNORE INTO territory_data (version, files, activated_at) VALUES (?, ?, ?)",
            arguments: [Map.version, try JSON.encode(loaded), now.seconds])
    }
}

extension Store {
    /// The centres of a network's directory.
    /// - Throws: `Refusal` for an unknown network.
    static func directory(_ network: String) throws(Refusal) -> [Centre] {
        guard let file = Directory.file(network) else {
            throw .unknownNetwork(network, known: Directory.networks)
        }
        return try Directory.read(file, name: "network-\(network).csv")
    }
}

extension Date {
    /// Times are stored as whole seconds since 1970, UTC.
    var seconds: Int { Int(min(max(timeIntervalSince1970, Self.first), Self.last)) }

    /// A damaged file may hold any number: what is outside the years 1 to 9999 counts as their beginning or their end.
    init(seconds: Int) {
        self.init(timeIntervalSince1970: min(max(TimeInterval(seconds), Self.first), Self.last))
    }

    /// 0001-01-01 and 9999-12-31, as seconds since 1970.
    private static let first: TimeInterval = -62_135_596_800
    private static let last: TimeInterval = 253_402_214_400
}
