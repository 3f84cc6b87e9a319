import Desk
import Foundation
internal import GRDB

/// How near other places are to one place or to several: inside it, around it, in its région, or the whole country. A
/// document of one of these may be valid in the place.
struct PlaceProximity {
    /// The distance between the place of a document and the wanted place.
    enum Level: String, CaseIterable {
        /// The place itself, or one within it.
        case own
        /// Its EPCI, its commune, its département.
        case around
        /// Its région, today's or a former one.
        case region
        case country
        /// Not valid in the place.
        case elsewhere

        /// The factor of a score. Of two entries with equal scores the nearer comes first. An entry that is not valid
        /// in the place needs twice the score of one that is. No judged set measures this: the steps are small, so that
        /// the words decide.
        var factor: Double {
            switch self {
            case .own: 1.3
            case .around: 1.2
            case .region: 1.1
            case .country: 1
            case .elsewhere: 0.5
            }
        }
    }

    /// The rows of places by level, without `elsewhere`.
    let places: [Level: [Int64]]

    /// The rows of all levels, without `elsewhere`.
    var rows: [Int64] { places.values.flatMap(\.self) }

    /// - Parameter among: the rows of places to look at; nil: all.
    init(of wanted: [Territory], among: [Int64]? = nil, _ db: Database) throws {
        var nearest: [Int64: Level] = [:]
        for place in Set(wanted) {
            for (id, level) in try Self.levels(around: place, among, db)
            where nearest[id].map({ level.factor > $0.factor }) ?? true {
                nearest[id] = level
            }
        }
        places = Dictionary(grouping: nearest.keys.sorted()) { nearest[$0] ?? .elsewhere }
    }

    private static func levels(around place: Territory, _ among: [Int64]?, _ db: Database) throws -> [(Int64, Level)] {
        let departements = Set(place.departements)
        let shared = departements.sorted().map { "' ' || departements || ' ' LIKE '% \($0) %'" }
        // Without these rows all places of the country are read.
        let few = among == nil ? "" : "id IN (SELECT value FROM json_each(:among)) AND "
        var arguments: StatementArguments = ["kind": place.kind.rawValue, "code": place.code]
        if let among { arguments += ["among": try JSON.encode(among)] }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                WITH place AS (SELECT id FROM territory WHERE kind = :kind AND code = :code),
                    commune AS (SELECT id FROM place UNION SELECT commune FROM membership WHERE epci IN place),
                    part AS (SELECT id FROM commune UNION SELECT id FROM territory WHERE parent IN commune)
                SELECT id, kind, code, departements,
                    id IN part OR id IN (SELECT quartier FROM quartier_commune WHERE commune IN part) AS within,
                    id IS (SELECT parent FROM territory WHERE kind = :kind AND code = :code)
                    OR id IN (SELECT membership.epci FROM membership JOIN territory AS member
                        ON membership.commune IN (member.id, member.parent)
                        WHERE member.kind = :kind AND member.code = :code)
                    OR id IN (SELECT commune FROM quartier_commune JOIN territory AS quartier
                        ON quartier.id = quartier_commune.quartier
                        WHERE quartier.kind = :kind AND quartier.code = :code)
                    OR id IN (SELECT membership.epci FROM membership JOIN quartier_commune
                        ON quartier_commune.commune = membership.commune JOIN territory AS quartier
                        ON quartier.id = quartier_commune.quartier
                        WHERE quartier.kind = :kind AND quartier.code = :code) AS around
                FROM territory WHERE \(few)(\((["kind = 'country'"] + shared).joined(separator: " OR ")))
                """, arguments: arguments)
        var levels: [(Int64, Level)] = []
        while let row = try rows.next() {
            guard let kind = try Territory.Kind(rawValue: row["kind"]) else { continue }
            let itself = try kind == place.kind && row["code"] == place.code
            let theirs = try Set((row["departements"] as String).split(separator: " ").map(String.init))
            let relation = try Relation(
                kind: kind,
                isWithin: itself || row["within"] || place.kind.isOfDepartements && theirs.isSubset(of: departements),
                isAround: row["around"] || kind.isOfDepartements && departements.isSubset(of: theirs))
            if let level = relation.level { try levels.append((row["id"], level)) }
        }
        return levels
    }

    private struct Relation {
        let kind: Territory.Kind
        let isWithin: Bool
        let isAround: Bool

        var level: Level? {
            if kind == .country { return .country }
            if isWithin { return .own }
            guard isAround else { return nil }
            return kind == .region || kind == .formerRegion ? .region : .around
        }
    }
}

extension Territory.Kind {
    /// A place made of whole départements.
    fileprivate var isOfDepartements: Bool {
        switch self {
        case .departement, .collectivite, .region, .formerRegion: true
        case .country, .epci, .commune, .arrondissement, .quartier: false
        }
    }
}
