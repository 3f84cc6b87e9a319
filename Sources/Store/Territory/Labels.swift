import Atlas
import Desk

/// Finds the place of a label: a name with the département, the commune or the kind that distinguishes it from
/// homonyms.
///
/// The text in brackets after a name belongs to that name and selects among its homonyms. Other readings of the text
/// are tried only if it selects none.
extension Resolver {
    /// The place of a text that ends with a bracket: "Vienne (38)", "Marseille (13)".
    func labelled(_ text: String) throws -> Found? {
        let labels = PlaceLabel.bracketed(text)
        for label in labels {
            let written = label.written ?? ""
            let isCapitals = !written.isEmpty && written == written.uppercased()
            let places = try places(of: label, in: nil, isCapitals: isCapitals)
            // "Île-de-France (93)" is not the région.
            if let first = places.first, try isWhole(first, label) {
                return try found(places, first, label)
            }
        }
        return try labels.first.flatMap { try contradiction($0, text) }
    }

    /// Whether a place in several départements is written with all of them, or with its kind.
    private func isWhole(_ place: Place, _ label: PlaceLabel) throws -> Bool {
        guard [.region, .formerRegion, .country].contains(place.territory.kind),
            label.qualifiers.allSatisfy({ PlaceLabel.kinds($0) == nil })
        else { return true }
        let named = try label.qualifiers.reduce(into: Set<String>()) { try $0.formUnion(reach(of: $1) ?? []) }
        return named.isSuperset(of: place.territory.departements)
    }

    /// A département or région with the number of another: "Vienne (75)" is neither. Nil for anything else.
    private func contradiction(_ label: PlaceLabel, _ text: String) throws -> Found? {
        if case .arrondissements = Reading(text) { return nil }
        guard label.qualifiers.count == 1, let number = label.qualifiers.first?.words, number.count == 1,
            number[0].first?.isNumber == true, let reach = try reach(of: label.qualifiers[0])
        else { return nil }
        let named = try gazetteer.places(named: label.name)
        guard let first = best(named).first, [.departement, .region, .formerRegion].contains(first.territory.kind),
            reach.isDisjoint(with: first.territory.departements)
        else { return nil }
        return Found(rule: .contradiction, suggestions: named)
    }

    /// The same after a comma, a dash or nothing: "Vienne, Isère", "Saint-Denis 93", "Plaine Commune, 93". Only towns,
    /// quartiers and groupings: départements and régions in one line are several places.
    func bound(_ phrase: PlacePhrase, of kinds: Set<Territory.Kind>?) throws -> Found? {
        let isSum = phrase.isList && !phrase.segments.contains { $0.contains("et") }
        guard phrase.words.count > 1, !isSum else { return nil }
        let labels =
            phrase.segments.count > 1
            ? PlaceLabel.parts(of: phrase) : Self.labels(phrase.words)
        for label in labels {
            // "Sud Essonne" is the south of the département, no quartier Sud in it.
            if kinds != [.quartier], PlacePhrase.isPart(label.name.words) { continue }
            // A word alone is a part of the town or a quartier; see `ofTown` and `knownQuartier`.
            guard let last = label.qualifiers.last, try reach(of: last) != nil else { continue }
            let places = try places(of: label, in: kinds, isCapitals: phrase.isCapitals)
            guard let first = places.first, ![.region, .formerRegion, .departement].contains(first.territory.kind)
            else { continue }
            return try found(places, first, label)
        }
        return nil
    }

    /// "Grand Paris Sud (91)": if a grouping lies in several départements, only the named ones decide its centre.
    private func found(_ places: [Place], _ first: Place, _ label: PlaceLabel) throws -> Found {
        var found = Found(rule: Self.labelRule(first), places: places)
        guard places.count == 1, first.territory.kind == .epci else { return found }
        let named = try label.qualifiers.reduce(into: Set<String>()) { try $0.formUnion(reach(of: $1) ?? []) }
        let here = named.intersection(first.territory.departements)
        found.within = here.isEmpty || here.count == first.territory.departements.count ? nil : here
        return found
    }

    /// The ways to split words into a name and its qualifier, the longest name first, with and without the words that
    /// link them: "Montferrier-sur-Lez 34", "Grigny en Essonne". A leading number is a qualifier.
    private static func labels(_ words: [String]) -> [PlaceLabel] {
        guard words.count <= 2 * longestName else { return [] }
        var labels: [PlaceLabel] = []
        for cut in stride(from: words.count - 1, to: 0, by: -1) {
            let (head, qualifier) = (Array(words[..<cut]), PlaceName(words: words[cut...]))
            labels.append(PlaceLabel(name: PlaceName(words: head), qualifier: qualifier))
            let linked = Array(head.reversed().drop { links.contains($0) }.reversed())
            if linked.count < head.count, !linked.isEmpty {
                labels.append(PlaceLabel(name: PlaceName(words: linked), qualifier: qualifier))
            }
        }
        if let first = words.first, first.first?.isNumber == true {
            labels.append(PlaceLabel(name: PlaceName(words: words.dropFirst()), qualifier: PlaceName(words: [first])))
        }
        return labels
    }

    private static func labelRule(_ place: Place) -> Finding.Rule {
        place.territory.isMunicipal || place.territory.kind == .quartier ? .qualifiedName : rule(place)
    }

    /// - Parameter isCapitals: whether the name is in capitals, as initials are: "CARPF (95)".
    private func places(
        of label: PlaceLabel, in kinds: Set<Territory.Kind>?, isCapitals: Bool
    ) throws -> [Place] {
        // "Montreuil (Centre)" and "Marseille, Nord" are parts of the towns.
        guard !label.qualifiers.isEmpty, !label.qualifiers.contains(where: { ["centre", "nord"].contains($0.key) })
        else { return [] }
        var found = try qualified(gazetteer.places(keyed: label.name), by: label.qualifiers)
        let isOfficial = found.contains { PlaceName($0.territory.name).key == label.name.key }
        if !isOfficial, !found.contains(where: \.territory.isMunicipal) {
            // "Mans (72)" is Le Mans rather than its grouping.
            let bare = try qualified(gazetteer.places(bare: label.name), by: label.qualifiers)
            if found.isEmpty || bare.contains(where: \.territory.isMunicipal) { found = bare }
        }
        if found.isEmpty, isCapitals {
            found = try qualified(initials(PlacePhrase([label.name.words])), by: label.qualifiers)
        }
        if let kinds { found = Self.preferring(found) { kinds.contains($0.territory.kind) } }
        found = Self.preferring(found) { !$0.isFormer }
        found = Self.preferring(found) { PlaceName($0.territory.name).key == label.name.key }
        // A label names all départements and communes of its place.
        found = Self.preferring(found) { place in
            place.territory.departements.count + (place.territory.communes?.count ?? 0) == label.qualifiers.count
        }
        found = best(found)
        // Cherré-Au and Cherreau have the same normalised name.
        guard let written = label.written?.lowercased() else { return found }
        return Self.preferring(found) { $0.territory.name.lowercased() == written }
    }

    private func qualified(_ places: [Place], by qualifiers: [PlaceName]) throws -> [Place] {
        var places = places
        for qualifier in qualifiers where !places.isEmpty {
            let kinds = PlaceLabel.kinds(qualifier)
            // "Bron (Grand Lyon)": a grouping locates the town like a département.
            let reach = try kinds == nil ? reach(of: qualifier) ?? Set(groupings(of: qualifier)) : []
            places = places.filter { place in
                if let kinds { return kinds.contains(place.territory.kind) }
                return !reach.isDisjoint(with: place.territory.departements)
                    || (place.territory.communes ?? []).contains { commune in
                        let commune = PlaceName(commune)
                        return commune.key == qualifier.key || commune.bare == qualifier.bare
                    }
            }
        }
        return places
    }

    private static func preferring(_ places: [Place], _ isPreferred: (Place) -> Bool) -> [Place] {
        let preferred = places.filter(isPreferred)
        return preferred.isEmpty ? places : preferred
    }
}
