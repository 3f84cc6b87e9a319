import Desk
import Phrasebook

/// A place as shown.
struct TerritoryPage: Encodable {
    let code: String
    let kind: Territory.Kind
    let name: String
    @Null var departement: String?
    /// What to type to mean this place alone.
    let label: String

    init(_ territory: Territory) {
        code = territory.code
        kind = territory.kind
        name = territory.name
        departement = territory.departement
        label = territory.label
    }
}

/// Where a question about a place goes, as shown.
struct RoutePage: Encodable {
    let input: String
    let outcome: Route.Outcome
    let departements: [String]
    let centres: [String]
    let territories: [TerritoryPage]
    let rule: Finding.Rule
    let explanation: String
    let suggestions: [TerritoryPage]
    let confirm: Bool
    let date: Day
    let dataVersion: String

    init(_ route: Route) {
        input = route.input
        outcome = route.outcome
        departements = route.departements
        centres = route.centres
        territories = route.finding.territories.map(TerritoryPage.init)
        rule = route.finding.rule
        explanation = phrases.explanation(route)
        suggestions = route.finding.suggestions.map(TerritoryPage.init)
        confirm = route.finding.confirm
        date = route.date
        dataVersion = route.dataVersion
    }

    var text: String {
        var lines = [explanation]
        let rows = territories.isEmpty || territories.count > 1 ? territories : []
        lines += rows.map { "  \($0.label)  \($0.name)\($0.departement.map { " (\($0))" } ?? "")" }
        if !suggestions.isEmpty {
            lines.append(
                "\(phrases.lists.suggestions)\(colon) "
                    + suggestions.map { "\($0.name)\($0.departement.map { " (\($0))" } ?? "")" }.joined(separator: ", ")
            )
        }
        return lines.joined(separator: "\n")
    }
}
