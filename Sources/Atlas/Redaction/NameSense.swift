import Lexis

/// The meaning of a word of a name, without a desk's data. Words are folded.
public enum NameSense {
    /// An ordinary word, a first name, a civility or a particle, which many names share.
    public static func isOrdinary(_ folded: String) -> Bool {
        StopWords.contains(folded) || CommonWords.contains(folded) || CommonWords.titles.contains(folded)
            || CommonWords.particles.contains(folded) || CommonWords.functions.contains(folded)
            || CommonWords.namesakes.contains(folded) || FirstNames.contains(folded)
    }

    /// A word of organisations and their work: the name may not be a person's.
    public static func isOrganisation(_ folded: String) -> Bool { CommonWords.organisations.contains(folded) }

    /// Before a name it shows that a thing is named after a person: a street, a school, a law.
    public static func isNamesake(_ folded: String) -> Bool { CommonWords.namesakes.contains(folded) }

    /// Occurs between the words of a name, often without a capital: "de", "van".
    public static func isParticle(_ folded: String) -> Bool { CommonWords.particles.contains(folded) }

    /// Occurs before a name without being part of it.
    public static func isTitle(_ folded: String) -> Bool { CommonWords.titles.contains(folded) }
}
