import Desk
import Lexis

/// The texts by which a person is found in other texts.
struct PersonTraces {
    /// Texts that only this person has: address, number, full name.
    private(set) var anywhere = Traces()
    /// In texts that the person wrote also each part of the name, and the organisation. In other texts these may mean
    /// others.
    private(set) var inOwn = Traces()

    init(_ askers: [Asker]) {
        for asker in askers {
            if let email = asker.email { add(email: email) }
            if let telephone = asker.telephone { anywhere.add(telephone: telephone) }
            if let name = asker.name { add(name: name) }
            if let organisation = asker.organisation { inOwn.add(words: organisation) }
        }
        inOwn.formUnion(anywhere)
    }

    private mutating func add(email: String) {
        anywhere.add(words: email)
        anywhere.add(address: email)
        let local = String(email.prefix { $0 != "@" })
        // `contact` is an ordinary word, `awa.diallo` is not.
        if words(of: local).count > 1 { inOwn.add(words: local) }
    }

    private mutating func add(name: String) {
        let parts = words(of: name).map(\.folded).filter { !Self.titles.contains($0) }
        inOwn.add(words: name)
        for part in parts where part.count > 1 && !StopWords.contains(part) { inOwn.add(words: part) }
        guard parts.count > 1 else { return }
        anywhere.add(words: parts.joined(separator: " "))
        // The surname may come first.
        anywhere.add(words: (parts.dropFirst() + parts.prefix(1)).joined(separator: " "))
        anywhere.add(words: (parts.suffix(1) + parts.dropLast()).joined(separator: " "))
    }

    /// Titles before a name.
    private static let titles: Set<String> = [
        "m", "mr", "mme", "mlle", "dr", "pr", "me", "monsieur", "madame", "mademoiselle", "docteur", "professeur",
    ]
}
