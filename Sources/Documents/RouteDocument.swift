package import Desk
package import Phrasebook

/// A place.
package struct TerritoryDocument: Encodable {
    package let code: String
    package let kind: Territory.Kind
    package let name: String
    @Null package var departement: String?
    /// What to type to mean this place alone.
    package let label: String

    package init(_ territory: Territory) {
        code = territory.code
        kind = territory.kind
        name = territory.name
        departement = territory.departement
        label = territory.label
    }
}

/// Where a question about a place goes.
package struct RouteDocument: Encodable {
    package let input: String
    package let outcome: Route.Outcome
    package let departements: [String]
    package let centres: [String]
    package let territories: [TerritoryDocument]
    package let rule: Finding.Rule
    package let explanation: String
    package let suggestions: [TerritoryDocument]
    package let confirm: Bool
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
        date = route.date
        dataVersion = route.dataVersion
    }
}
