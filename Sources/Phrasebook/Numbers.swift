/// A number, its thousands apart by a narrow no-break space.
func frenchNumber(_ number: Int) -> String { grouped(number, "\u{202F}") }

/// A number, its thousands apart by commas.
func englishNumber(_ number: Int) -> String { grouped(number, ",") }

/// A number with its noun.
func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

private func grouped(_ number: Int, _ separator: Character) -> String {
    let digits = String(number)
    return digits.enumerated().reduce(into: "") { text, digit in
        if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text.append(separator) }
        text.append(digit.element)
    }
}
