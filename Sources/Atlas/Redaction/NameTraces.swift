import Desk
import Lexis

/// The names and organisations of askers, wherever and in whatever order their words stand in a text.
struct NameTraces {
    private var nameParts: Set<String> = []
    private var organisationParts: Set<String> = []
    /// Whole names of organisations.
    private var organisations = Traces()

    init(_ askers: [Asker], place: String) {
        for asker in askers {
            nameParts.formUnion(Self.parts(of: asker.name ?? ""))
            let local = asker.email.map { String($0.prefix { $0 != "@" }) } ?? ""
            // `contact` is a word as any other; `awa.diallo` is a name.
            if words(of: local).count > 1 { nameParts.formUnion(Self.parts(of: local)) }
            guard let organisation = asker.organisation else { continue }
            organisationParts.formUnion(Self.parts(of: organisation).filter { !CommonWords.contains($0) })
            organisations.add(words: organisation)
        }
        organisationParts.subtract(words(of: place).map(\.folded))
    }

    /// The words of a name that can be told from others.
    private static func parts(of name: String) -> [String] {
        words(of: name).map(\.folded).filter { part in
            part.count > 1 && !StopWords.contains(part) && !CommonWords.titles.contains(part)
                && !CommonWords.particles.contains(part) && !part.allSatisfy(\.isNumber)
        }
    }

    func places(in text: String) -> [MentionRange] {
        guard !nameParts.isEmpty || !organisationParts.isEmpty || !organisations.isEmpty else { return [] }
        let whole = organisations.ranges(in: text).compactMap { MentionRange(.askerOrganisation, bytes: $0, in: text) }
        let single = words(of: text).compactMap { word -> MentionRange? in
            let kind: Mention.Kind? =
                nameParts.contains(word.folded)
                ? .askerName : organisationParts.contains(word.folded) ? .askerOrganisation : nil
            guard let kind, let place = MentionRange(kind, bytes: word.bytes, in: text) else { return nil }
            // "Petit" may be someone; "petit" is not.
            let isName = !CommonWords.contains(word.folded) || text[place.range].first?.isUppercase == true
            return isName ? place : nil
        }
        return whole + joined(single, in: text)
    }

    /// Parts of a name that stand together are one.
    private func joined(_ places: [MentionRange], in text: String) -> [MentionRange] {
        places.reduce(into: []) { joined, place in
            if let last = joined.last, last.kind == place.kind,
                text[last.range.upperBound..<place.range.lowerBound].wholeMatch(of: /[\s\-.,]{1,2}/) != nil
            {
                joined[joined.count - 1].range = last.range.lowerBound..<place.range.upperBound
            } else {
                joined.append(place)
            }
        }
    }
}
