/// The codes of French law that concern urban policy, by their names and usual abbreviations (Légifrance's list of
/// codes).
enum LegalCode {
    /// A code named in a text.
    struct Mention {
        /// The name in lower case, without accents.
        let name: String
        let range: Range<String.Index>
    }

    /// The codes named in a text whose accents were removed.
    static func mentions(in text: String) -> [Mention] {
        let written = text.matches(of: /\b[Cc](?:odes?|ODES?)\b/).compactMap { match -> Mention? in
            let tail = text[match.range.upperBound...].drop(while: \.isWhitespace)
            guard let name = names.first(where: { tail.prefix($0.count).lowercased() == $0 }) else { return nil }
            return Mention(
                name: "code " + name,
                range: match.range.lowerBound..<tail.index(tail.startIndex, offsetBy: name.count))
        }
        let short = text.matches(of: /\b[A-Z][A-Z0-9]{2,6}\b/).compactMap { match in
            abbreviations[String(match.output)].map { Mention(name: "code " + $0, range: match.range) }
        }
        return written + short
    }

    /// The code of an article: the one just before (`Code du travail, articles L. 1`), else the one that follows in the
    /// same phrase (`articles L. 1 et L. 2 du code du travail`), else the last one named before.
    static func nearest(to article: Range<String.Index>, among codes: [Mention], in text: String) -> String? {
        func gap(_ from: String.Index, _ to: String.Index) -> Substring { text[from..<to] }
        let before = codes.filter { $0.range.upperBound <= article.lowerBound }.max {
            $0.range.upperBound < $1.range.upperBound
        }
        let after = codes.filter { $0.range.lowerBound >= article.upperBound }.min {
            $0.range.lowerBound < $1.range.lowerBound
        }
        if let before, gap(before.range.upperBound, article.lowerBound).wholeMatch(of: /[\s,:(]{1,4}/) != nil {
            return before.name
        }
        if let after, case let words = gap(article.upperBound, after.range.lowerBound),
            isNear(words), !words.contains(where: { $0 == ";" || $0.isNewline })
        {
            return after.name
        }
        return before.flatMap {
            let words = gap($0.range.upperBound, article.lowerBound)
            return isNear(words) && !words.contains(where: \.isNewline) ? $0.name : nil
        }
    }

    /// The most characters between an article and its code.
    private static let furthest = 160

    /// Checks a bounded distance without counting all of the text.
    private static func isNear(_ words: Substring) -> Bool { words.dropFirst(furthest).isEmpty }

    /// The words after "code", the longest first.
    private static let names = [
        "de l'entree et du sejour des etrangers et du droit d'asile",
        "de l'expropriation pour cause d'utilite publique",
        "des relations entre le public et l'administration", "general de la propriete des personnes publiques",
        "general des collectivites territoriales", "de la construction et de l'habitation",
        "de l'action sociale et des familles", "general de la fonction publique", "de la justice penale des mineurs",
        "de la famille et de l'aide sociale", "rural et de la peche maritime", "des juridictions financieres",
        "de la propriete intellectuelle", "de l'organisation judiciaire", "de la securite interieure",
        "de la commande publique", "de justice administrative", "de la securite sociale", "de la voirie routiere",
        "de la sante publique", "monetaire et financier", "de procedure civile", "de procedure penale",
        "des marches publics", "du service national", "de l'environnement", "de la consommation", "general des impots",
        "de l'urbanisme", "de l'education", "des communes", "des assurances", "de la mutualite", "de la recherche",
        "des transports", "de la defense", "de l'energie", "du patrimoine", "penitentiaire", "de la route",
        "de commerce", "du tourisme", "forestier", "du travail", "electoral", "du sport", "penal", "civil",
    ]

    private static let abbreviations = [
        "CASF": "de l'action sociale et des familles", "CCH": "de la construction et de l'habitation",
        "CCP": "de la commande publique",
        "CESEDA": "de l'entree et du sejour des etrangers et du droit d'asile",
        "CG3P": "general de la propriete des personnes publiques", "CGCT": "general des collectivites territoriales",
        "CGFP": "general de la fonction publique", "CGI": "general des impots", "CJA": "de justice administrative",
        "CMF": "monetaire et financier", "CPP": "de procedure penale",
        "CRPA": "des relations entre le public et l'administration", "CSI": "de la securite interieure",
        "CSP": "de la sante publique", "CSS": "de la securite sociale",
    ]
}
