package import Desk
package import Phrasebook

/// A place.
package struct TerritoryDocument: Encodable {
    package let code: String
    package let kind: Territory.Kind
    package let name: String
    @Null package var departement: String?
    /// The communes of a quartier.
    package let communes: [String]
    /// What to type to mean this place alone.
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

/// What one chooses from where the centres differ: a place, or a centre of a place that has several.
package struct ChoiceDocument: Encodable {
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
