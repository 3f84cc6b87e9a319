import Desk
import Foundation
internal import GRDB
import Lexis

/// The filters of a list or a search, as conditions on a table `item` and their arguments. Several values of one field
/// are joined by OR, different fields by AND.
struct Filter {
    private var themes: [String] = []
    private var centres: [String] = []
    private var audiences: [Audience] = []
    /// The rows with the typed reference; nil where none was typed.
    private var meant: [Corpus: [Int64]]?
    private var since: Day?
    /// The places of the filter.
    private(set) var places: [Territory] = []
    /// The rows of places whose documents may be valid in those places.
    private var validPlaces: [Int64] = []

    /// - Throws: `Refusal` for an unknown theme, centre or place.
    init(_ filters: Search.Filters, _ tx: Transaction) throws {
        if let theme = filters.theme { themes.append(try ThemeRows.find(theme, tx.db)) }
        if let centre = filters.centre { centres.append(try CentreRows.find(inAnyCase: centre, tx.db).slug) }
        if let territory = filters.territory { try narrow(to: Self.places(territory, tx), tx) }
        if let audience = filters.audience { audiences.append(audience) }
        since = filters.since
    }

    /// Adds a condition that was typed as `field:value`.
    /// - Returns: false for an unknown value; then nothing has changed.
    mutating func add(_ field: ParsedQuery.Field, _ value: String, _ tx: Transaction) throws -> Bool {
        do {
            switch field {
            case .centre: centres.append(try CentreRows.find(inAnyCase: value, tx.db).slug)
            case .theme: themes.append(try ThemeRows.find(value, tx.db))
            case .territory: try narrow(to: Self.places(value, tx), tx)
            case .audience:
                guard let audience = Audience(rawValue: Folding.fold(value)) else { return false }
                audiences.append(audience)
            case .since:
                guard let day = Day(beginning: value) else { return false }
                since = max(since ?? day, day)
            case .reference: try addMeant(by: value, tx)
            }
            return true
        } catch is Refusal { return false }
    }

    /// Adds documents with this reference, or this number in it, and entries that cite a source with this text.
    private mutating func addMeant(by text: String, _ tx: Transaction) throws {
        for corpus in Corpus.allCases {
            let cited = corpus == .entries ? try tx.caches.cited.entries(citing: text, tx.db) : []
            let named = try References.named(text, in: corpus.table, tx.db)
            meant = (meant ?? [:]).merging([corpus: named + cited]) { $0 + $1 }
        }
    }

    /// The places that a text names.
    /// - Throws: `Refusal` where it names none, or only by a guess.
    static func places(_ text: String, _ tx: Transaction) throws -> [Territory] {
        let (route, _) = try Routing(tx).route(text, on: tx.today)
        guard !route.finding.territories.isEmpty else { throw Refusal.unknownTerritory(route) }
        guard !route.finding.confirm else { throw Refusal.unconfirmedTerritory(route) }
        return route.finding.territories
    }

    private mutating func narrow(to places: [Territory], _ tx: Transaction) throws {
        let more = places.filter { !self.places.contains($0) }
        guard !more.isEmpty else { return }
        self.places += more
        validPlaces = try PlaceProximity(of: self.places, tx.db).rows
    }

    // MARK: - As SQL

    /// There is no condition.
    var isEmpty: Bool {
        themes.isEmpty && centres.isEmpty && audiences.isEmpty && meant == nil && since == nil && places.isEmpty
    }

    func narrows(_ part: FacetField) -> Bool {
        switch part {
        case .theme: !themes.isEmpty
        case .centre: !centres.isEmpty
        case .audience: !audiences.isEmpty
        case .territory: !places.isEmpty
        }
    }

    /// SQL that begins with AND; empty without a condition.
    func conditions(on corpus: Corpus, without part: FacetField? = nil) throws -> Conditions {
        var conditions = Conditions()
        if !centres.isEmpty, part != .centre {
            try conditions.add("item.\(corpus.centre) IN (SELECT value FROM json_each(:centres))", "centres", centres)
        }
        if !themes.isEmpty, part != .theme {
            try conditions.add(
                """
                EXISTS (SELECT 1 FROM \(corpus.table)_theme WHERE \(corpus.table) = item.id
                    AND theme IN (SELECT value FROM json_each(:themes)))
                """, "themes", themes)
        }
        if !places.isEmpty, part != .territory {
            try conditions.add("item.territory IN (SELECT value FROM json_each(:places))", "places", validPlaces)
        }
        if !audiences.isEmpty, part != .audience {
            try conditions.add(
                "coalesce(\(corpus.audience) IN (SELECT value FROM json_each(:audiences)), 1)", "audiences",
                audiences.map(\.rawValue))
        }
        if let since { conditions.add("item.\(corpus.date) >= :since", "since", since.startOfDay.seconds) }
        if let meant {
            try conditions.add(
                "item.id IN (SELECT value FROM json_each(:meant))", "meant", meant[corpus] ?? [])
        }
        return conditions
    }
}
