import Lexis

/// What a word of a name tells, as far as that is known without a desk; words in folded form.
public enum NameSense {
    /// A word of every day, a first name, a civility, a particle: many have it.
    public static func isOrdinary(_ folded: String) -> Bool {
        StopWords.contains(folded) || CommonWords.contains(folded) || CommonWords.titles.contains(folded)
            || CommonWords.particles.contains(folded) || CommonWords.functions.contains(folded)
            || CommonWords.namesakes.contains(folded) || FirstNames.contains(folded)
    }

    /// A word of organisations and of what they do: whoever is called so may be no person.
    public static func isOrganisation(_ folded: String) -> Bool { CommonWords.organisations.contains(folded) }

    /// Before a name, it says that this is something called after someone: a street, a school, a law.
    public static func isNamesake(_ folded: String) -> Bool { CommonWords.namesakes.contains(folded) }

    /// Stands between the words of a name, often without a capital: "de", "van".
    public static func isParticle(_ folded: String) -> Bool { CommonWords.particles.contains(folded) }

    /// Stands before a name without being part of it.
    public static func isTitle(_ folded: String) -> Bool { CommonWords.titles.contains(folded) }
}
