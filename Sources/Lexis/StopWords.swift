/// French words that do not tell the subject of a question, in folded form.
public enum StopWords {
    /// Whether `folded`, a folded word, is a stop word.
    public static func contains(_ folded: String) -> Bool {
        var folded = folded
        return folded.withUTF8 { contains($0) }
    }

    /// Whether the UTF-8 bytes of a folded word are a stop word.
    public static func contains(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let packed = PackedWord(folded) else { return false }
        return all.contains(packed)
    }

    private static let all: Set<PackedWord> = {
        let lists = [elided, articles, pronouns, links, questions, verbs, adverbs, courtesy]
        return Set(
            lists.flatMap { $0.split(separator: " ") }.compactMap { word in
                var word = String(word)
                return word.withUTF8 { PackedWord($0) }
            })
    }()

    // Not in the list, because they, or their folded forms, also name a subject: car (a coach), or (gold), ete
    // (summer), sommes (sums of money), bien (property), fait (a fact), pouvoir, devoir, savoir, non, sans and contre
    // (“sans permis” is not “permis”).

    /// Elided forms before an apostrophe.
    private static let elided = "l d j n s t c m qu lorsqu puisqu quoiqu jusqu quelqu"
    private static let articles = """
        le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur \
        leurs quelque quelques chaque plusieurs tout toute tous toutes meme memes autre autres tel telle tels telles
        """
    private static let pronouns = """
        je tu il elle on nous vous ils elles me te se moi toi soi lui eux en y celui celle ceux celles ceci cela ca \
        quelconque rien
        """
    private static let links = """
        et ou mais ni donc si a dans par pour sur sous avec chez vers entre depuis pendant apres avant afin lors \
        lorsque puisque quoique jusque selon comme que qui dont parce
        """
    private static let questions = """
        comment pourquoi combien quand quel quelle quels quelles quoi lequel laquelle lesquels lesquelles auquel \
        auxquels auxquelles duquel desquels desquelles
        """
    private static let verbs = """
        suis es est etes sont etais etait etaient etant sera serai seras seront serais serait seraient soit sois \
        soient etre ai as avons avez ont avais avait avaient aura aurai auras auront aurais aurait auraient ayant \
        avoir puis peux peut pouvons pouvez peuvent pourrai pourra pourrais pourrait dois doit devons devez doivent \
        devrai devra devrais devrait faut faudra faudrait veux veut voulons voulez voudrais faire fais faites aller vais va
        """
    private static let adverbs = """
        ne pas plus tres aussi ainsi alors deja encore trop peu beaucoup ici voici voila etc
        """
    private static let courtesy = "bonjour bonsoir merci svp stp plait"
}

/// A word of at most 16 bytes in two integers, for quick hashing and comparison.
private struct PackedWord: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count <= 16 else { return nil }
        for (index, byte) in bytes.enumerated() {
            if index < 8 {
                low |= UInt64(byte) << UInt64(8 * index)
            } else {
                high |= UInt64(byte) << UInt64(8 * (index - 8))
            }
        }
    }
}
