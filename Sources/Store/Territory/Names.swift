import Atlas
import Desk
internal import GRDB

/// Finds the places that a name means: first by certain meanings, then by guesses (`Guesses`).
extension Resolver {
    /// How many words before a name are removed: "préfecture de la région Bretagne".
    private static let mostLeads = 4

    /// - Parameter slashed: the phrase with its slashes as separators of places.
    func named(_ phrase: PlacePhrase, slashed: PlacePhrase? = nil) throws -> Found {
        // A place abroad is neither part of a quartier's name, nor a former name of a village, nor one with an article:
        // "Liège" is not Le Liège.
        if try isAbroad(phrase), try gazetteer.places(keyed: phrase.name).allSatisfy(\.isFormer) {
            return Found(rule: .abroad)
        }
        if let found = try sure(phrase, of: nil, 0) { return found }
        if let slashed { return try named(slashed) }
        if let kept = phrase.withoutExceptions() {
            var found = try named(kept)
            found.confirm = true
            return found
        }
        if let found = try located(phrase) { return found }
        // "Kercado à Vannes (56)".
        if let parted = phrase.parted(), let found = try located(parted) { return found }
        let found = try guess(phrase, 0)
        guard found.places.isEmpty, found.suggestions.isEmpty, let town = phrase.withoutDirection() else {
            return found
        }
        return try guess(town, 0)
    }

    /// Several parts, the last of which only locates them: "Grande Borne, Grigny (91)".
    private func located(_ phrase: PlacePhrase) throws -> Found? {
        guard phrase.segments.count > 2, let last = phrase.segments.last,
            let reach = try reach(of: PlaceName(words: last))
        else { return nil }
        let rest = PlacePhrase(Array(phrase.segments.dropLast()), isCapitals: phrase.isCapitals, isList: phrase.isList)
        var found = try sure(rest, of: nil, 0) ?? guess(rest, 0)
        found.places.removeAll { reach.isDisjoint(with: $0.territory.departements) }
        found.suggestions.removeAll { reach.isDisjoint(with: $0.territory.departements) }
        return found.places.isEmpty ? nil : found
    }

    /// The certain meaning of a phrase; nil where it can only be guessed.
    func sure(_ phrase: PlacePhrase, of kinds: Set<Territory.Kind>?, _ depth: Int) throws -> Found? {
        guard depth < Self.mostLeads, !phrase.segments.isEmpty else { return nil }
        let wide = try departements(Map.departements(named: phrase.name))
        if !wide.isEmpty, phrase.isCapitals, Map.isWideInitials(phrase.name) {
            return Found(rule: .region, places: wide)
        }
        if let found = try whole(phrase.name, of: kinds) {
            // Initials in small letters are a village's name: Drom.
            let isWide = !wide.isEmpty && kinds == nil && !Map.isWideInitials(phrase.name)
            return isWide ? Self.wide(wide, or: found) : found
        }
        // Checked before the words around a name, because a rectorat belongs to its académie and not to its town.
        if !wide.isEmpty { return Found(rule: .region, places: wide) }
        if let found = try bound(phrase, of: kinds) ?? led(phrase, depth) ?? several(phrase) { return found }
        if let found = try ofTown(phrase, of: kinds, depth) ?? knownQuartier(phrase) { return found }
        if let found = try qualified(phrase) ?? trailing(phrase.name) { return found }
        if let found = try grouping(phrase, isSaid: kinds == [.epci]) { return found }
        if kinds != nil, let found = try inhabitants(phrase, of: kinds) { return found }
        return try loose(phrase.words)
    }

    /// A province or another wide area, or a commune of this name: "Anjou". Quartiers and groupings are seldom meant.
    private static func wide(_ departements: [Place], or found: Found) -> Found {
        let municipal = found.places.filter(\.territory.isMunicipal)
        // CA du Pays Basque and the Pays basque are in one département.
        if Set(found.places.flatMap(\.territory.departements)) == Set(departements.flatMap(\.territory.departements)) {
            return found
        }
        if municipal.isEmpty, found.places.contains(where: { ![.quartier, .epci].contains($0.territory.kind) }) {
            return found
        }
        let others = found.places.filter { !$0.territory.isMunicipal } + found.suggestions
        return Found(rule: .region, places: departements + municipal, suggestions: others)
    }

    /// The places of this name.
    private func whole(_ name: PlaceName, of kinds: Set<Territory.Kind>?) throws -> Found? {
        let all = try gazetteer.places(named: name)
        guard let kinds else { return try withArticle(all, name) ?? ranked(all, name) }
        let wanted = all.filter { kinds.contains($0.territory.kind) }
        if !wanted.isEmpty { return try ranked(wanted, name) }
        // "CAF de la Marne" is the département's, not that of La Marne, a village.
        if !kinds.isDisjoint(with: [.departement, .region]), !all.isEmpty {
            let bare = try gazetteer.places(bare: name).filter { kinds.contains($0.territory.kind) }
            if !bare.isEmpty { return try ranked(bare, name) }
        }
        // "Quartier nord" is not the département, "agglo de Lens" not the commune.
        if kinds == [.epci] { return nil }
        guard kinds == [.quartier] else { return try ranked(all, name) }
        var found = try ranked(all.filter(\.territory.isMunicipal), name)
        // The map has this quartier only by a longer name: "QPV La Castellane" is not Castellane, a village.
        if found?.places.contains(where: \.hasQuartiers) == false, let others = try quartier(with: name.words)?.places {
            found?.places += others
            let places = found?.places ?? []
            found?.suggestions = places
            found?.confirm = true
        }
        return found
    }

    /// "La Marne" is a village, and how people write the Marne; "l'Ain" has the letters of Lain: both are possible.
    private func withArticle(_ all: [Place], _ name: PlaceName) throws -> Found? {
        guard name.bare != name.key, !all.isEmpty, all.allSatisfy({ $0.territory.kind == .commune && !$0.hasQuartiers })
        else { return nil }
        let departements = try gazetteer.places(bare: name).filter { $0.territory.kind == .departement }
        return departements.first.map { Found(rule: Self.rule($0), places: departements + best(all)) }
    }

    /// The strongest of the name's meanings.
    private func ranked(_ places: [Place], _ name: PlaceName) throws -> Found? {
        var winners = best(places)
        guard let first = winners.first else { return nil }
        var others = places.filter { place in
            // Beside a commune of the same name, a grouping or a part of a quartier's name is rarely meant.
            place.territory.kind != .epci && !(place.territory.kind == .quartier && place.isFormer)
        }
        var longer: [Place] = []
        if first.territory.isMunicipal {
            // The name is a commune's and also a quartier's elsewhere, so the asker must choose.
            let codes = Set(winners.map(\.territory.code))
            others.removeAll { $0.territory.kind == .quartier && codes.contains($0.commune ?? "") }
            // A town with quartiers whose longer name begins so is as likely as villages (Corbeil-Essonnes), unless it
            // is in the région of the only match: Clichy is not Clichy-sous-Bois.
            let areVillages = !winners.contains { $0.hasQuartiers || $0.commune != nil }
            if areVillages || Set(winners.map(\.territory.departements)).count == 1 {
                winners += others.filter { $0.territory.kind == .quartier }
            }
            if areVillages {
                let regions = Set(winners.flatMap(\.territory.departements).compactMap(Map.region))
                longer = try gazetteer.towns(beginning: name).prefix(5).filter { place in
                    !winners.contains { $0.id == place.id }
                        && (winners.count > 1
                            || regions.isDisjoint(with: place.territory.departements.compactMap(Map.region)))
                }
            }
        }
        if winners.count == 1 {
            others += try gazetteer.places(beginning: name, limit: 5).filter(\.territory.isMunicipal)
        }
        let lines = Set((winners + longer).map(Self.line))
        var found = Found(
            rule: Self.rule(first), places: winners + longer,
            suggestions: others.filter { !lines.contains(Self.line($0)) })
        found.partial = Set(longer.map(\.id))
        return found
    }

    /// The properties by which two places look the same in a list.
    private static func line(_ place: Place) -> String {
        [place.territory.name, place.territory.kind == .quartier ? place.territory.code : ""].joined()
            + place.territory.departements.joined()
    }

    static func rule(_ place: Place) -> Finding.Rule {
        switch place.territory.kind {
        case .country: .country
        case .departement: .departement
        case .region, .formerRegion: .region
        case .epci, .quartier: .grouping
        case .arrondissement: .arrondissement
        case .commune, .collectivite: place.isFormer ? .formerName : .commune
        }
    }

    /// The places of the strongest kind: département, région, commune, former name, grouping.
    func best(_ places: [Place]) -> [Place] {
        let strongest = places.map(strength).min()
        return places.filter { strength($0) == strongest }
    }

    private func strength(_ place: Place) -> Int {
        switch place.territory.kind {
        case .country: 0
        case .departement: 1
        case .region: 2
        case .formerRegion: 3
        case .commune, .arrondissement, .collectivite: place.isFormer ? 5 : 4
        case .epci: 6
        case .quartier: 7
        }
    }

    // MARK: - What stands around a name

    /// A name after a word for its kind: "CAF du Nord", "mairie de Bobigny", "CA Plaine Commune".
    private func led(_ phrase: PlacePhrase, _ depth: Int) throws -> Found? {
        guard let lead = Lead(phrase) else { return nil }
        let reading = Reading(lead.rest.text)
        guard case .name = reading else { return try codedBeside(reading) }
        return try beside(lead) ?? sure(lead.rest, of: lead.kinds, depth + 1)
    }

    /// An institution of a département and its town: "préfecture du Nord, Lille", "DDTM du Nord à Lille".
    private func beside(_ lead: Lead) throws -> Found? {
        let rest = lead.rest.parted() ?? lead.rest
        guard lead.kinds.contains(.departement), rest.segments.count == 2 else { return nil }
        let reach = Set(try departementOrRegion(rest.segments[0]).flatMap(\.territory.departements))
        let towns = try communes(rest.segments[1]).filter { !reach.isDisjoint(with: $0.territory.departements) }
        return towns.isEmpty ? nil : Found(rule: .qualifiedName, places: towns)
    }

    /// The meaning of a code beside such words. There, four digits are not a postal code: "cité des 3000", "4000 Sud".
    func codedBeside(_ reading: Reading) throws -> Found? {
        if case .shortened(_, [], _) = reading { return nil }
        let found = try coded(reading)
        return found?.places.isEmpty == false ? found : nil
    }

    /// Several places in one line: "93 et 95", "Seine-Saint-Denis, Val-d'Oise", "Lille, Roubaix et Tourcoing".
    private func several(_ phrase: PlacePhrase) throws -> Found? {
        if !phrase.isOfPart, let places = try departementsListed(phrase.words) {
            // A département with its région is that département.
            let narrow = places.filter { place in
                !places.contains { other in
                    other.id != place.id && Set(other.territory.departements).isSubset(of: place.territory.departements)
                        && other.territory.departements.count < place.territory.departements.count
                }
            }
            return Found(rule: .several, places: narrow)
        }
        let parts = phrase.segments.flatMap { segment in segment.split(separator: "et").map(Array.init) }
        guard parts.count > 1, parts.count <= 12 else { return nil }
        let places = try parts.map { try communesAndLonger($0) }
        guard places.allSatisfy({ !$0.isEmpty }), !isTownWithQuartiers(places) else { return nil }
        // Of homonyms the one in the département of the others.
        let near = Self.near(places)
        // Two parts without a word between them are towns only if both are in one département.
        guard phrase.isList || parts.count > 2 || near.isShared else { return nil }
        return Found(
            rule: .several,
            places: places.flatMap { some in
                let here = some.filter { !near.departements.isDisjoint(with: $0.territory.departements) }
                return here.isEmpty ? some.filter { !$0.isFormer || some.allSatisfy(\.isFormer) } : here
            })
    }

    /// The départements that all the places share; if there are none, those of the unambiguous places.
    private static func near(_ places: [[Place]]) -> (departements: Set<String>, isShared: Bool) {
        let each = places.map { Set($0.flatMap(\.territory.departements)) }
        let shared = each.dropFirst().reduce(each.first ?? []) { $0.intersection($1) }
        if !shared.isEmpty { return (shared, true) }
        return (Set(places.filter { $0.count == 1 }.joined().flatMap(\.territory.departements)), false)
    }

    /// The communes that words name, and towns with quartiers whose names begin so: Clichy-sous-Bois for "Clichy".
    private func communesAndLonger(_ words: [String]) throws -> [Place] {
        let communes = try communes(words)
        // "Toulouse Métropole et Muretain".
        guard !communes.isEmpty else { return try grouping(PlacePhrase([words]), isSaid: true)?.places ?? [] }
        return try communes + longer(words).filter { place in !communes.contains { $0.id == place.id } }
    }

    /// Towns with quartiers, and names that are also villages' elsewhere: "La Plaine, La Forge, Oyonnax" are quartiers
    /// of one town.
    private func isTownWithQuartiers(_ places: [[Place]]) -> Bool {
        let towns = places.filter { $0.contains { $0.hasQuartiers || $0.commune != nil } }
        let villages = places.filter { !$0.contains { $0.hasQuartiers || $0.commune != nil } }
        guard !towns.isEmpty, !villages.isEmpty else { return false }
        let here = Set(towns.joined().filter { $0.hasQuartiers || $0.commune != nil }.flatMap(\.territory.departements))
        // Nearby villages are meant. A distant one is a quartier of the same name.
        return villages.contains { $0.allSatisfy { here.isDisjoint(with: $0.territory.departements) } }
    }

    private static let joints: Set<String> = [
        "et", "ou", "ainsi", "que", "puis", "avec", "le", "la", "les", "l", "du", "de", "des", "d", "en", "dans",
        "departement", "departements", "dep", "dept", "dpt", "depts", "region", "regions", "sur", "sud", "a",
    ]

    /// The départements and régions of a text that names two or more and nothing else.
    private func departementsListed(_ words: [String]) throws -> [Place]? {
        guard words.count > 1, words.count <= 40 else { return nil }
        var places: [Place] = []
        var count = 0
        var index = 0
        while index < words.count {
            let ahead = min(Self.longestName, words.count - index)
            var length = 0
            for tried in stride(from: ahead, to: 0, by: -1) where length == 0 {
                let found = try departementOrRegion(Array(words[index..<index + tried]))
                if !found.isEmpty {
                    places += found.filter { place in !places.contains { $0.id == place.id } }
                    length = tried
                }
            }
            if length > 0 { count += 1 } else if !Self.joints.contains(words[index]) { return nil }
            index += max(1, length)
        }
        return count > 1 ? places : nil
    }
}
