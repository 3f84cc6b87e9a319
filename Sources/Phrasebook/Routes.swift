import Desk

/// Why a question goes where it goes, in French.
enum FrenchRoute {
    static func explanation(_ route: Route) -> String {
        let finding = route.finding
        let places = listed(finding.territories.map { "\($0.name)\(suffix($0))" }, and: "et", more: { "\($0) autres" })
        let centres = route.centres.map { name($0, route) }
        switch route.outcome {
        case .unknown: return unknown(route)
        case .unique where finding.confirm:
            return
                "« \(route.input) » n'est pas connu tel quel ; compris comme \(places), à confirmer. \(destination(route, places))"
        case .unique: return reading(route) + destination(route, places)
        case .ambiguous:
            return
                "« \(route.input) » peut désigner \(places), qui relèvent de centres différents : \(listed(centres, and: "et", more: { "\($0) autres" })). Précisez lequel."
        }
    }

    private static func destination(_ route: Route, _ places: String) -> String {
        let name = name(route.centres.first ?? "", route)
        if route.finding.rule == .country {
            return "Une question nationale va au pôle national (\(name)), qui anime le réseau."
        }
        let covered = route.finding.territories.count > 1 ? "couverts" : "couvert"
        return route.centres == [Centre.national]
            ? "Aucun centre de ressources ne couvre \(places) : la question va au pôle national (\(name)), qui anime le réseau."
            : "\(places) : \(covered) par \(name)."
    }

    private static func reading(_ route: Route) -> String {
        switch route.finding.rule {
        case .postalPrefix: "Code postal inconnu, département lu d'après ses premiers chiffres. "
        case .quartierPrefix: "Quartier que la carte n'a pas, département lu dans son code. "
        case .inseeCode: "Lu comme un code INSEE. "
        case .cedex: "Adresse CEDEX. "
        case .formerName: "Ancien nom ou commune déléguée. "
        default: ""
        }
    }

    private static func unknown(_ route: Route) -> String {
        switch route.finding.rule {
        case .nothingTyped: "Aucun territoire n'est indiqué."
        case .contradiction: "« \(route.input) » se contredit : ce nom n'existe pas à cet endroit."
        default: "Aucun lieu ne correspond à « \(route.input) »."
        }
    }

    private static func name(_ slug: String, _ route: Route) -> String { route.names[slug] ?? slug }
}

/// Why a question goes where it goes, in English.
enum EnglishRoute {
    static func explanation(_ route: Route) -> String {
        let finding = route.finding
        let places = listed(finding.territories.map { "\($0.name)\(suffix($0))" }, and: "and", more: { "\($0) more" })
        let centres = route.centres.map { name($0, route) }
        switch route.outcome {
        case .unknown: return unknown(route)
        case .unique where finding.confirm:
            return
                "\"\(route.input)\" is not known as such; understood as \(places), to be confirmed. \(destination(route, places))"
        case .unique: return reading(route) + destination(route, places)
        case .ambiguous:
            return
                "\"\(route.input)\" may mean \(places), which belong to different centres: \(listed(centres, and: "and", more: { "\($0) more" })). Say which."
        }
    }

    private static func destination(_ route: Route, _ places: String) -> String {
        let name = name(route.centres.first ?? "", route)
        if route.finding.rule == .country {
            return "A national question goes to the national desk (\(name)), which animates the network."
        }
        return route.centres == [Centre.national]
            ? "No resource centre covers \(places): the question goes to the national desk (\(name)), which animates the network."
            : "\(places): covered by \(name)."
    }

    private static func reading(_ route: Route) -> String {
        switch route.finding.rule {
        case .postalPrefix: "Unknown postal code, département read from its first digits. "
        case .quartierPrefix: "A quartier that the map does not have, département read from its code. "
        case .inseeCode: "Read as an INSEE code. "
        case .cedex: "CEDEX address. "
        case .formerName: "Former name or delegated commune. "
        default: ""
        }
    }

    private static func unknown(_ route: Route) -> String {
        switch route.finding.rule {
        case .nothingTyped: "No territory is given."
        case .contradiction: "\"\(route.input)\" contradicts itself: there is no such name in that place."
        default: "No place matches \"\(route.input)\"."
        }
    }

    private static func name(_ slug: String, _ route: Route) -> String { route.names[slug] ?? slug }
}

/// The département behind the name of what lies in one.
private func suffix(_ territory: Territory) -> String {
    switch territory.kind {
    case .country, .region, .formerRegion: ""
    default: territory.departements.isEmpty ? "" : " (\(territory.departements.joined(separator: ", ")))"
    }
}

/// `a, b et c`, cut after a few.
private func listed(_ items: [String], and: String, more: (Int) -> String) -> String {
    let most = 6
    // One more is no longer than to say that there is one.
    var shown = items.count > most + 1 ? Array(items.prefix(most)) + [more(items.count - most)] : items
    guard let last = shown.popLast() else { return "" }
    return shown.isEmpty ? last : shown.joined(separator: ", ") + " \(and) " + last
}
