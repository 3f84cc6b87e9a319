extension RankingSettings {
    /// Other settings, for measurements.
    /// - Parameters:
    ///   - parts: parts that are left out, for an ablation study.
    ///   - weights: values of weights by their names (see `Weight`).
    /// - Throws: `UnknownName`.
    package init(without parts: [String] = [], weights: [String: Double] = [:]) throws(UnknownName) {
        for part in parts {
            guard let switchOff = Self.switches[part] else {
                throw UnknownName(part, known: Self.switches.keys.sorted())
            }
            switchOff(&self)
        }
        for (name, value) in weights {
            guard let weight = Weight.all.first(where: { $0.name == name }) else {
                throw UnknownName(name, known: Weight.all.map(\.name))
            }
            self[keyPath: weight.path] = value
        }
    }

    /// No part or weight has this name.
    package struct UnknownName: Error {
        package let name: String
        package let known: [String]

        init(_ name: String, known: [String]) { (self.name, self.known) = (name, known) }
    }

    /// A weight that can be set and fitted by its name.
    package struct Weight: Sendable {
        package let name: String
        let path: any WritableKeyPath<RankingSettings, Double> & Sendable
        /// The largest value that has a meaning.
        package let most: Double

        private init(
            _ name: String, _ path: any WritableKeyPath<RankingSettings, Double> & Sendable, most: Double = .infinity
        ) {
            (self.name, self.path, self.most) = (name, path, most)
        }

        package func value(in settings: RankingSettings) -> Double { settings[keyPath: path] }

        /// Every weight of a search by words. Only their ratios matter, so that `title` can stay as it is.
        package static let all: [Self] = [
            Self("title", \.title.weight), Self("title-k1", \.title.k1), Self("title-b", \.title.b, most: 1),
            Self("text", \.text.weight), Self("text-k1", \.text.k1), Self("text-b", \.text.b, most: 1),
            Self("lesser", \.lesser, most: 1), Self("shared-title", \.sharedTitle, most: 1),
            Self("title-proximity", \.titleProximity), Self("text-proximity", \.textProximity),
            Self("coverage", \.coverage), Self("document-coverage", \.documentCoverage),
            Self("lead", \.lead), Self("titled-lead", \.titledLead), Self("lead-half", \.leadHalf),
            Self("question-words", \.questionWords), Self("answering", \.answering),
            Self("not-answering", \.notAnswering), Self("title-asking", \.titleAsking),
            Self("wording", \.wording), Self("expansion", \.expansion, most: 1), Self("family", \.family, most: 1),
            Self("synonyms", \.synonyms, most: 1), Self("aside", \.aside, most: 1),
            Self("idf-power", \.idfPower, most: 1),
            Self("meaning-text", \.meaningText), Self("meaning-title", \.meaningTitle),
        ]
    }

    private static let switches: [String: @Sendable (inout Self) -> Void] = [
        "title": { $0.title.weight = 0 },
        "text": { $0.text.weight = 0 },
        "lesser": { $0.lesser = 1 },
        "shared-titles": { $0.sharedTitle = 1 },
        "proximity": { ($0.titleProximity, $0.textProximity) = (0, 0) },
        "coverage": { $0.coverage = 0 },
        "document-coverage": { $0.documentCoverage = 0 },
        "lead": { $0.lead = 0 },
        "titled-lead": { $0.titledLead = 0 },
        "question-words": { $0.questionWords = 0 },
        "yes-no": { ($0.answering, $0.notAnswering, $0.titleAsking) = (0, 0, 0) },
        "wording": { $0.wording = 0 },
        "expansion": { $0.expansion = 0 },
        "family": { $0.family = 2 },
        "relatives": { ($0.family, $0.synonyms) = (2, 0) },
        "synonyms": { $0.synonyms = 0 },
        "brackets": { $0.aside = 1 },
        "correction": { $0.corrects = false },
        "spared-words": { $0.spares = false },
        "pruning": { $0.prunes = false },
    ]
}
