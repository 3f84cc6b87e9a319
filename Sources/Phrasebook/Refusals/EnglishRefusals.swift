import Desk

/// Refusals in English.
enum EnglishRefusals {
    @Sendable static func sentence(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .text(let refusal): text(refusal)
        case .value(let refusal): value(refusal)
        case .option(let refusal): option(refusal)
        case .request(let refusal): request(refusal)
        case .notFound(let refusal): notFound(refusal)
        case .unavailable(let refusal): unavailable(refusal)
        case .access(let refusal): access(refusal)
        case .role(let refusal): role(refusal)
        case .file(let refusal): file(refusal)
        case .attachment(let refusal): attachment(refusal)
        case .question(let refusal): question(refusal)
        case .entry(let refusal): entry(refusal)
        case .desk(let refusal): desk(refusal)
        case .fault(let refusal): fault(refusal)
        case .ambiguous(let refusal): ambiguous(refusal)
        }
    }

    /// The places and centres to choose from, and the options to choose.
    static func choose(_ route: Route) -> Phrases.Remedy {
        var (places, centres, commands): ([String], [String], [String]) = ([], [], [])
        for choice in route.choices {
            switch choice {
            case .place(let place, _): places.append("\(place.label) (\(place.described))")
            case .centre(let slug, let departements):
                centres.append(([route.names[slug] ?? slug] + departements).joined(separator: " "))
                commands.append("--centre \(slug)")
            }
        }
        let place = places.isEmpty ? "" : "Write one of: \(list(Array(places.prefix(12)))). "
        let centre =
            centres.isEmpty
            ? "Failing that, let the national desk decide"
            : "Choose a centre: \(list(centres)), or let the national desk decide"
        return Phrases.Remedy(place + centre, commands + ["--undecided"])
    }

    /// The places that a text means, each as it can be typed.
    static func places(_ route: Route) -> String {
        list(route.finding.territories.prefix(12).map { "\($0.label) (\($0.described))" })
    }

    static func proposals(_ route: Route) -> String {
        let places = route.finding.suggestions.prefix(5).map { "\($0.described)" }
        return places.isEmpty
            ? "Write a commune, a postal code, a département or a région." : "Did you mean: \(list(Array(places)))?"
    }

    /// How several themes are written, where one seems to be several.
    static func separators(_ text: String) -> String {
        text.contains { ",|/+".contains($0) } ? "; several are separated by a semicolon" : ""
    }
}
