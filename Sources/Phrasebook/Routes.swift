import Desk

/// Why a question goes where it goes, in French.
enum FrenchRoute {
    static func explanation(_ route: Route) -> String {
        let finding = route.finding
        let places = listed(finding.territories.map { "\($0.name)\(suffix($0))" }, and: "et", more: { "\($0) autres" })
        let centres = route.centres.map { name($0, route) }
        switch route.outcome {
        case .unknown: return unknown(route)
        case .unique where finding.rule == .noSuchArrondissement:
            return
                "« \(route.input) » : \(places) n'a pas d'arrondissement de ce numéro. Compris comme \(places), à confirmer. \(destination(route, places))"
        case .unique where finding.rule == .inseeCode && finding.confirm:
            return
                "« \(route.input) » n'est pas un code postal ; lu comme un code INSEE, celui de \(places), à confirmer. \(destination(route, places))"
        case .unique where finding.confirm:
            return
                "« \(route.input) » n'est pas connu tel quel ; compris comme \(places), à confirmer. \(destination(route, places))"
        case .unique: return reading(route) + destination(route, places)
        case .ambiguous where finding.territories.count == 1:
            return "\(places) : plusieurs centres s'y partagent les départements, \(parts(route))."
        case .ambiguous:
            return
                "« \(route.input) » peut désigner \(places), qui relèvent de centres différents : \(listed(centres, and: "et", more: { "\($0) autres" })). Précisez lequel."
        }
    }

    /// Which centre has which départements of a place of several.
    private static func parts(_ route: Route) -> String {
        listed(
            route.choices.compactMap { choice in
                guard case .centre(let slug, let departements) = choice else { return nil }
                return "\(name(slug, route))\(bracketed(departements))"
            }, and: "et", more: { "\($0) autres" })
    }

    private static func destination(_ route: Route, _ places: String) -> String {
        let name = name(route.centres.first ?? "", route)
        if route.finding.rule == .country {
            return "Une question nationale va au pôle national (\(name)), qui anime le réseau."
        }
        let covered = route.finding.territories.count > 1 ? "couverts" : "couvert"
        return route.centres == [Centre.national]
            ? "Aucun centre de ressources ne couvre \(places) : la question va au pôle national (\(name)), qui anime le réseau."
            : "\(places) : \(covered) par \(name)."
    }

    private static func reading(_ route: Route) -> String {
        switch route.finding.rule {
        case .postalPrefix: "Code postal inconnu, département lu d'après ses premiers chiffres. "
        case .quartierPrefix: "Quartier que la carte n'a pas, département lu dans son code. "
        case .inseeCode: "Lu comme un code INSEE. "
        case .cedex: "Adresse CEDEX. "
        case .formerName: "Ancien nom ou commune déléguée. "
        case .nothingTyped, .codeLabel, .postalCodeAndName, .postalCode, .country, .departement, .region,
            .arrondissement, .commune, .qualifiedName, .grouping, .several, .partialName, .nearSpelling,
            .noSuchArrondissement, .abroad, .contradiction, .notFound:
            ""
        }
    }

    private static func unknown(_ route: Route) -> String {
        switch route.finding.rule {
        case .nothingTyped: "Aucun territoire n'est indiqué."
        case .contradiction: "« \(route.input) » se contredit : ce nom n'existe pas à cet endroit."
        case .abroad: "« \(route.input) » est à l'étranger : le réseau répond pour la France."
        case .codeLabel, .postalCodeAndName, .cedex, .postalCode, .inseeCode, .postalPrefix, .country, .departement,
            .region, .arrondissement, .commune, .qualifiedName, .formerName, .grouping, .several, .quartierPrefix,
            .partialName, .nearSpelling, .noSuchArrondissement, .notFound:
            "Aucun lieu ne correspond à « \(route.input) »."
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
        case .unique where finding.rule == .noSuchArrondissement:
            return
                "\"\(route.input)\": \(places) has no arrondissement of that number. Understood as \(places), to be confirmed. \(destination(route, places))"
        case .unique where finding.rule == .inseeCode && finding.confirm:
            return
                "\"\(route.input)\" is no postal code; read as an INSEE code, that of \(places), to be confirmed. \(destination(route, places))"
        case .unique where finding.confirm:
            return
                "\"\(route.input)\" is not known as such; understood as \(places), to be confirmed. \(destination(route, places))"
        case .unique: return reading(route) + destination(route, places)
        case .ambiguous where finding.territories.count == 1:
            return "\(places): several centres share its départements, \(parts(route))."
        case .ambiguous:
            return
                "\"\(route.input)\" may mean \(places), which belong to different centres: \(listed(centres, and: "and", more: { "\($0) more" })). Say which."
        }
    }

    /// Which centre has which départements of a place of several.
    private static func parts(_ route: Route) -> String {
        listed(
            route.choices.compactMap { choice in
                guard case .centre(let slug, let departements) = choice else { return nil }
                return "\(name(slug, route))\(bracketed(departements))"
            }, and: "and", more: { "\($0) more" })
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
        case .nothingTyped, .codeLabel, .postalCodeAndName, .postalCode, .country, .departement, .region,
            .arrondissement, .commune, .qualifiedName, .grouping, .several, .partialName, .nearSpelling,
            .noSuchArrondissement, .abroad, .contradiction, .notFound:
            ""
        }
    }

    private static func unknown(_ route: Route) -> String {
        switch route.finding.rule {
        case .nothingTyped: "No territory is given."
        case .contradiction: "\"\(route.input)\" contradicts itself: there is no such name in that place."
        case .abroad: "\"\(route.input)\" is abroad: the network answers for France."
        case .codeLabel, .postalCodeAndName, .cedex, .postalCode, .inseeCode, .postalPrefix, .country, .departement,
            .region, .arrondissement, .commune, .qualifiedName, .formerName, .grouping, .several, .quartierPrefix,
            .partialName, .nearSpelling, .noSuchArrondissement, .notFound:
            "No place matches \"\(route.input)\"."
        }
    }

    private static func name(_ slug: String, _ route: Route) -> String { route.names[slug] ?? slug }
}

/// The communes and the département behind the name of what lies in one.
private func suffix(_ territory: Territory) -> String {
    switch territory.kind {
    case .country, .region, .formerRegion: ""
    case .departement, .collectivite, .epci, .commune, .arrondissement, .quartier:
        bracketed((territory.communes ?? []) + territory.departements)
    }
}

private func bracketed(_ items: [String]) -> String { items.isEmpty ? "" : " (\(items.joined(separator: ", ")))" }

/// `a, b et c`, cut after a few.
private func listed(_ items: [String], and: String, more: (Int) -> String) -> String {
    let most = 6
    // One more item is as short as the words "and 1 more".
    var shown = items.count > most + 1 ? Array(items.prefix(most)) + [more(items.count - most)] : items
    guard let last = shown.popLast() else { return "" }
    return shown.isEmpty ? last : shown.joined(separator: ", ") + " \(and) " + last
}
