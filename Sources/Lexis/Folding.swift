/// The form in which words are compared: small letters without accents.
public enum Folding {
    /// Lowercases `text`, removes accents (composed or not) and expands ligatures (œ, æ, ß, ﬁ, ﬂ). Separators are kept;
    /// soft hyphens and joiners within a word are removed.
    public static func fold(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isInWord = false
        for scalar in text.unicodeScalars {
            let folded = FoldedScalar(latin: scalar)
            switch folded.role {
            case .separator:
                isInWord = false
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            case .base:
                isInWord = true
                folded.append(to: &result)
            case .mark, .ignored:
                // Outside a word these are part of a symbol, for example the variation selector of an emoji.
                if isInWord {
                    folded.append(to: &result)
                } else {
                    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
