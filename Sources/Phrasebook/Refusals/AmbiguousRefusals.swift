import Desk

/// Several things fit.
extension FrenchRefusals {
    static func ambiguous(_ refusal: AmbiguousRefusal) -> Phrases.Sentence {
        switch refusal {
        case .ambiguousReference(let text, let candidates):
            Phrases.Sentence("« \(text) » peut désigner plusieurs références.", "Choisissez : \(list(candidates)).")
        case .ambiguousTerritory(let route):
            Phrases.Sentence(FrenchRoute.explanation(route), choose(route))
        case .notItsCentre(let centre, let route):
            Phrases.Sentence(
                "« \(route.input) » ne relève pas du centre « \(centre) ».",
                "Choisissez : \(list(route.centres)).")
        case .unconfirmedTerritory(let route): Phrases.Sentence(FrenchRoute.explanation(route), proposals(route))
        case .severalTerritories(let route):
            Phrases.Sentence(
                "« \(route.input) » désigne plusieurs lieux, il en faut un seul.", "Écrivez l'un de : \(places(route))."
            )
        }
    }
}

extension EnglishRefusals {
    static func ambiguous(_ refusal: AmbiguousRefusal) -> Phrases.Sentence {
        switch refusal {
        case .ambiguousReference(let text, let candidates):
            Phrases.Sentence("\"\(text)\" may mean several references.", "Choose: \(list(candidates)).")
        case .ambiguousTerritory(let route):
            Phrases.Sentence(EnglishRoute.explanation(route), choose(route))
        case .notItsCentre(let centre, let route):
            Phrases.Sentence(
                "\"\(route.input)\" does not belong to the centre \"\(centre)\".",
                "Choose: \(list(route.centres)).")
        case .unconfirmedTerritory(let route): Phrases.Sentence(EnglishRoute.explanation(route), proposals(route))
        case .severalTerritories(let route):
            Phrases.Sentence(
                "\"\(route.input)\" means several places, and one is needed.", "Write one of: \(places(route)).")
        }
    }
}
