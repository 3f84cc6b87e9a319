/// Telephone numbers as people write them.
public enum Telephone {
    /// The fewest digits of a number.
    public static let fewestDigits = 6
    /// The digits of a French number after its prefix.
    private static let national = 9
    private static let prefixes = ["0", "33", "330", "0033", "00330"]

    /// The numbers in the text of a telephone field, each in one form: French numbers with ten digits, others with all
    /// their digits. `01 23 45 67 89`, `+33 (0)1.23.45.67.89` and `0123456789 poste 12` give the same number.
    public static func numbers(in text: String) -> [String] {
        text.split { $0.isLetter || $0.isNewline || ",;|".contains($0) }
            .map { String($0.filter(isDigit)) }
            .flatMap(pair)
            .filter { $0.count >= fewestDigits }
            .map(whole)
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    /// Two French numbers with nothing but signs between them.
    private static func pair(_ digits: String) -> [String] {
        let half = digits.index(digits.startIndex, offsetBy: national + 1, limitedBy: digits.endIndex)
        guard let half, digits.count == 2 * (national + 1), digits.hasPrefix("0"), digits[half] == "0" else {
            return [digits]
        }
        return [String(digits[..<half]), String(digits[half...])]
    }

    private static func whole(_ digits: String) -> String {
        let isFrench = digits.count > national && prefixes.contains(String(digits.dropLast(national)))
        return isFrench ? "0" + digits.suffix(national) : digits
    }
}
