package import Desk
package import Phrasebook

/// A place.
package struct TerritoryDocument: Document {
    package static let name = "Territory"

    package let code: String
    package let kind: Territory.Kind
    package let name: String
    @Null package var departement: String?
    /// The communes of a quartier.
    package let communes: [String]
    /// The text that identifies this place unambiguously when typed.
    package let label: String

    package init(_ territory: Territory) {
        code = territory.code
        kind = territory.kind
        name = territory.name
        departement = territory.departement
        communes = territory.communes ?? []
        label = territory.label
    }
}

/// An option to choose from if the centres differ: a place, or one of several centres of a place.
package struct ChoiceDocument: Document {
    package static let name = "Choice"

    @Null package var territory: TerritoryDocument?
    package let centre: String
    package let name: String
    package let departements: [String]

    package init(_ choice: Route.Choice, _ route: Route) {
        switch choice {
        case .place(let place, let slug):
            territory = TerritoryDocument(place)
            centre = slug
            departements = place.departements
        case .centre(let slug, let parts):
            territory = nil
            centre = slug
            departements = parts
        }
        name = route.names[centre] ?? centre
    }
}

/// The place and the centre to which a question is routed.
package struct RouteDocument: Document {
    package static let name = "Route"

    package let input: String
    package let outcome: Route.Outcome
    package let departements: [String]
    package let centres: [String]
    package let territories: [TerritoryDocument]
    package let rule: Finding.Rule
    package let explanation: String
    package let suggestions: [TerritoryDocument]
    package let confirm: Bool
    package let choices: [ChoiceDocument]
    package let date: Day
    package let dataVersion: String

    package init(_ route: Route, _ phrases: Phrases) {
        input = route.input
        outcome = route.outcome
        departements = route.departements
        centres = route.centres
        territories = route.finding.territories.map(TerritoryDocument.init)
        rule = route.finding.rule
        explanation = phrases.explanation(route)
        suggestions = route.finding.suggestions.map(TerritoryDocument.init)
        confirm = route.finding.confirm
        choices = route.choices.map { ChoiceDocument($0, route) }
        date = route.date
        dataVersion = route.dataVersion
    }
}

/// The places that a text may mean.
package struct TerritoriesDocument: Document {
    package static let name = "Territories"

    package let territories: [TerritoryDocument]

    package init(_ finding: Finding) {
        // The suggestions also contain places that match despite a slip.
        let others = finding.suggestions.filter { !finding.territories.contains($0) }
        territories = (finding.territories + others).map(TerritoryDocument.init)
    }
}

/// The changes that official files make to the map.
package struct TerritoryChangesDocument: Document {
    package static let name = "TerritoryChanges"

    package let files: [TerritoryFileDocument]
    /// The number of changes by kind.
    package let added: [String: Int]
    package let changed: [String: Int]
    package let ignored: [String: Int]
    package let activated: Bool
    package let dataVersion: String

    package init(_ changes: TerritoryChanges) {
        files = changes.files.map(TerritoryFileDocument.init)
        added = changes.added
        changed = changes.changed
        ignored = changes.ignored
        activated = changes.activated
        dataVersion = changes.dataVersion
    }
}

/// An official file that was read.
package struct TerritoryFileDocument: Document {
    package static let name = "TerritoryFile"

    package let name: String
    package let format: String
    package let rows: Int

    package init(_ file: TerritoryChanges.File) {
        name = file.name
        format = file.format
        rows = file.rows
    }
}
