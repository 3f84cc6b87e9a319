import Atlas
import Desk
internal import GRDB

/// Finds quartiers by their name, alone or beside their commune, in any order and with any separator.
extension Resolver {
    /// A commune that a phrase names beside other words.
    private struct Beside {
        let communes: [Place]
        let rest: [String]
        /// Whether the commune is the whole text between two separators, or follows "à".
        let isWhole: Bool
        /// Whether it is written with its article, if it has one.
        let isExact: Bool

        /// Arrondissements, or a commune written with its number.
        var isOfCity: Bool { communes.contains { $0.commune != nil } }
        var hasQuartiers: Bool { communes.contains(where: \.hasQuartiers) }
        var codes: Set<String> { Set(communes.map { $0.commune ?? $0.territory.code }) }
    }

    /// The communes and arrondissements with exactly these words.
    func communes(_ words: [String]) throws -> [Place] {
        // "Le Mans" keeps its article; a preposition before the name is removed.
        let whole = try municipal(words)
        return whole.isEmpty ? try municipal(Array(words.drop { Self.links.contains($0) })) : whole
    }

    private func municipal(_ words: [String]) throws -> [Place] {
        guard !words.isEmpty, words.count <= Self.longestName + 2 else { return [] }
        if case .arrondissements(let city?, let numbers) = Reading(words.joined(separator: " ")) {
            return try arrondissements(city, numbers).places
        }
        return best(try gazetteer.places(named: PlaceName(words: words)).filter(\.territory.isMunicipal))
    }

    // MARK: - A known quartier

    /// A quartier of 2024 beside its commune: "Les Minguettes, Vénissieux", "Vénissieux (Minguettes)".
    func knownQuartier(_ phrase: PlacePhrase) throws -> Found? {
        guard phrase.words.count > 1 else { return nil }
        var found: [Place] = []
        for beside in try besides(phrase) {
            let named = try named(beside.rest)
            found += try quartiers(of: beside).filter { place in
                OtherNames.isName(beside.rest, ofQuartier: place.territory.name) || named.contains(place.id)
            }.filter { place in !found.contains { $0.id == place.id } }
        }
        return found.isEmpty ? nil : Found(rule: .qualifiedName, places: found)
    }

    /// The quartiers with this name, also a common one.
    private func named(_ words: [String]) throws -> Set<Int64> {
        guard words.count <= Self.longestName else { return [] }
        let places = try gazetteer.places(named: PlaceName(words: words)) + gazetteer.places(loosely: words)
        return Set(places.filter { $0.territory.kind == .quartier }.map(\.id))
    }

    /// Towns with quartiers whose names begin with these words.
    func longer(_ words: [String]) throws -> [Place] {
        let words = Array(words.drop { Self.links.contains($0) })
        guard words.joined().count > 3, words.count < 4 else { return [] }
        return try gazetteer.places(beginning: PlaceName(words: words), limit: 5).filter {
            $0.territory.kind == .commune && $0.hasQuartiers
        }
    }

    /// The quartiers of some communes that words name.
    func quartiers(_ words: [String], in communes: [Place]) throws -> Found? {
        let beside = Beside(communes: communes, rest: words, isWhole: true, isExact: true)
        let found = try quartiers(of: beside).filter { OtherNames.isName(words, ofQuartier: $0.territory.name) }
        return found.isEmpty ? nil : Found(rule: .postalCodeAndName, places: found)
    }

    private func quartiers(of beside: Beside) throws -> [Place] {
        beside.hasQuartiers || beside.communes.contains { $0.commune != nil }
            ? try gazetteer.quartiers(inCommunes: beside.codes) : []
    }

    /// The name of a quartier or grouping without articles and plurals: "Francs-Moisins", "cité du Val Fourré".
    func loose(_ words: [String], within reach: Set<String>? = nil) throws -> Found? {
        guard words.count <= 16 else { return nil }
        let places = try gazetteer.places(loosely: words).filter { place in
            reach.map { !$0.isDisjoint(with: place.territory.departements) } ?? true
        }
        return places.isEmpty ? nil : Found(rule: .grouping, places: best(places))
    }

    /// A quartier whose name contains the words: "Gerland" in "Cités Sociales Gerland". To be confirmed.
    func quartier(with words: [String]) throws -> Found? {
        let telling = LooseName.words(words)
        guard let longest = telling.max(by: { $0.utf8.count < $1.utf8.count }), longest.utf8.count > 3,
            telling.count <= 6
        else { return nil }
        let places = try gazetteer.quartiers(with: longest).filter {
            OtherNames.areWords(words, ofQuartier: $0.territory.name)
        }
        guard !places.isEmpty else { return nil }
        return Found(rule: .partialName, places: places, suggestions: places, confirm: true)
    }

    // MARK: - An unknown quartier

    /// The commune beside words that the map does not have, perhaps a quartier's: to be confirmed.
    /// - Parameter onlyWhole: only where a separator shows where the commune's name begins and ends.
    func beside(_ phrase: PlacePhrase, onlyWhole: Bool) throws -> Found? {
        guard phrase.words.count > 1 else { return nil }
        let all = try besides(phrase)
        guard !onlyWhole || all.contains(where: \.isWhole) else { return nil }
        // Of two communes the one with a quartier of these words, else the more likely ones.
        let telling = try all.filter { beside in
            try quartiers(of: beside).contains { OtherNames.areWords(beside.rest, ofQuartier: $0.territory.name) }
        }
        let likely = telling.isEmpty ? Self.likely(all) : telling
        let places = Self.once(likely.flatMap(\.communes))
        return places.isEmpty
            ? nil
            : Found(
                rule: .partialName, places: places,
                suggestions: Array(Self.once(places + all.flatMap(\.communes)).prefix(Self.suggestionLimit)),
                confirm: true)
    }

    static func once(_ places: [Place]) -> [Place] {
        var seen: Set<Int64> = []
        return places.filter { seen.insert($0.id).inserted }
    }

    /// First a whole part that is a commune with quartiers; then whole parts, and communes with quartiers within a
    /// part; then any commune.
    private static func likely(_ all: [Beside]) -> [Beside] {
        let wholes = all.filter { $0.isWhole && ($0.hasQuartiers || $0.isOfCity) }
        if !wholes.isEmpty { return wholes }
        let likely = all.filter { $0.isWhole && $0.isExact || $0.hasQuartiers || $0.isOfCity }
        return likely.isEmpty ? all : likely
    }

    private func besides(_ phrase: PlacePhrase) throws -> [Beside] {
        var found: [Beside] = []
        func add(_ words: [String], rest: [String], isWhole: Bool) throws -> Bool {
            var places = try communes(words)
            if isWhole { places = Self.once(places + (try longer(words))) }
            guard !places.isEmpty, !rest.isEmpty else { return false }
            let isExact = places.contains { PlaceName($0.territory.name).key == words.joined() }
            found.append(Beside(communes: places, rest: rest, isWhole: isWhole, isExact: isExact))
            return true
        }
        let segments = phrase.segments
        guard let first = segments.first, let last = segments.last else { return [] }
        let (before, after) = (Array(segments.dropLast().joined()), Array(segments.dropFirst().joined()))
        var (isFirst, isLast) = (false, false)
        if segments.count > 1 {
            isLast = try add(last, rest: before, isWhole: true)
            isFirst = try add(first, rest: after, isWhole: true)
            for index in segments.indices.dropFirst().dropLast() {
                let others = Array((segments[..<index] + segments[(index + 1)...]).joined())
                _ = try add(segments[index], rest: others, isWhole: true)
            }
        }
        if let link = last.lastIndex(of: "a"), link > 0, link < last.count - 1, !isLast {
            isLast = try add(Array(last[(link + 1)...]), rest: before + last[..<link], isWhole: true)
        }
        if !isLast {
            for start in max(0, last.count - Self.longestName)..<last.count where !isLast {
                guard start > 0, Self.isTelling(last[start...]) else { continue }
                isLast = try add(Array(last[start...]), rest: before + last[..<start], isWhole: false)
            }
        }
        if !isFirst {
            for end in stride(from: min(first.count - 1, Self.longestName), to: 0, by: -1) where !isFirst {
                guard Self.isTelling(first[..<end]) else { continue }
                isFirst = try add(Array(first[..<end]), rest: first[end...] + after, isWhole: false)
            }
        }
        return found
    }

    /// Whether some words identify a place. Words that are part of many names do not, if they are alone: Grand (Vosges)
    /// in "Grand Lyon".
    private static func isTelling(_ words: ArraySlice<String>) -> Bool {
        !words.allSatisfy { generic.contains($0) || links.contains($0) } && words.joined().count > 2
    }
}
