import Desk
import Lexis

/// Finds the names and organisations of askers, with their words in any order.
struct NameTraces {
    private var nameParts: Set<String> = []
    private var organisationParts: Set<String> = []
    /// Full names of organisations.
    private var organisations = Traces()

    init(_ askers: [Asker], place: String) {
        for asker in askers {
            nameParts.formUnion(Self.parts(of: asker.name ?? ""))
            let local = asker.email.map { String($0.prefix { $0 != "@" }) } ?? ""
            // `contact` is an ordinary word, `awa.diallo` is a name.
            if words(of: local).count > 1 { nameParts.formUnion(Self.parts(of: local)) }
            guard let organisation = asker.organisation else { continue }
            organisationParts.formUnion(Self.parts(of: organisation).filter { !CommonWords.contains($0) })
            organisations.add(words: organisation)
        }
        organisationParts.subtract(words(of: place).map(\.folded))
    }

    /// The distinctive words of a name.
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
            // "Petit" may be a name; "petit" is not.
            let isName = !CommonWords.contains(word.folded) || text[place.range].first?.isUppercase == true
            return isName ? place : nil
        }
        return whole + joined(single, in: text)
    }

    /// Joins adjacent parts of a name.
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
