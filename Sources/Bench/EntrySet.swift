import Foundation

/// Generated entries in JSON Lines, the same in every run. The texts have about 120 words of the field with the
/// frequencies of a real language: few words are frequent and many are rare.
enum EntrySet {
    private static let words = """
        le la les de des du un une et en dans pour par sur avec que qui est sont ce cette il elle on nous peut doit \
        quartier ville habitants association contrat politique prioritaire financement subvention préfet commune État \
        centre social école réussite éducative emploi insertion adulte-relais médiation conseil citoyen participation \
        rénovation urbaine logement bailleur gestion proximité santé atelier prévention délinquance tranquillité \
        discriminations égalité évaluation observatoire diagnostic projet appel convention agence cohésion territoires \
        intercommunalité métropole département région délégué élu service public accompagnement formation jeunes famille \
        culture sport numérique mobilité commerce copropriété dégradée démolition relogement concertation maison
        """.split { $0 == " " || $0.isNewline }.map(String.init)

    /// Writes the entries to standard output.
    static func write(count: Int) {
        var dice = Dice(seed: 2_012)
        var lines = Data()
        for number in 1...max(1, count) {
            let title = text(10, &dice)
            let question = text(30, &dice)
            let answer = (0..<4).map { _ in text(30, &dice) + "." }.joined(separator: " ")
            lines.append(
                contentsOf:
                    #"{"id":"bench-\#(number)","title":"\#(title)","question":"\#(question) ?","answer":"\#(answer)"}"#
                    .utf8)
            lines.append(UInt8(ascii: "\n"))
            if lines.count > 1 << 20 {
                FileHandle.standardOutput.write(lines)
                lines.removeAll(keepingCapacity: true)
            }
        }
        FileHandle.standardOutput.write(lines)
    }

    /// Adds words, and sometimes an invented one, because real texts contain many names that occur once.
    private static func text(_ count: Int, _ dice: inout Dice) -> String {
        (0..<count).map { _ in
            if Int.random(in: 0..<20, using: &dice) == 0 { return name(&dice) }
            let share = Double.random(in: 0..<1, using: &dice)
            return words[Int(share * share * Double(words.count))]
        }.joined(separator: " ")
    }

    private static func name(_ dice: inout Dice) -> String {
        (0..<3).map { _ in
            "\("bcdfglmnprstv".randomElement(using: &dice) ?? "b")\("aeiou".randomElement(using: &dice) ?? "a")"
        }.joined()
    }
}
