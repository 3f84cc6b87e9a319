import Foundation

/// Generated entries and queries in French, the same in every run. A smaller corpus is the beginning of a larger one.
///
/// Word frequencies are those of real texts: half of the words are function words, the others follow the law of Zipf
/// and Mandelbrot, and each entry repeats the words of its subject. A million entries have about 500,000 distinct
/// words.
struct FrenchCorpus {
    private let lexemes = Lexemes()
    /// The chance of a lexeme of this rank or a lower one.
    private let cumulative: [Double]
    /// The lexemes of each subject.
    private let subjects: [[Int]]

    /// Words of lower ranks than this are about equally frequent. Without it one word in fifty would be the same.
    private static let plateau = 15.0
    private static let steepness = 1.15
    private static let subjectCount = 2_000
    private static let wordsOfASubject = 40

    init() {
        var sum = 0.0
        var cumulative: [Double] = []
        for rank in 0..<lexemes.forms.count {
            sum += pow(Double(rank + 1) + Self.plateau, -Self.steepness)
            cumulative.append(sum)
        }
        let shares = cumulative.map { $0 / sum }
        var dice = Dice(seed: 1_793)
        subjects = (0..<Self.subjectCount).map { _ in
            (0..<Self.wordsOfASubject).map { _ in Self.rank(cumulative: shares, &dice) }
        }
        self.cumulative = shares
    }

    // MARK: - Entries

    /// Writes entries to standard output: number, title and text of about 80 words, separated by tabs.
    func write(count: Int) {
        var out = Data()
        for number in 1...max(1, count) {
            out.append(contentsOf: "\(number)\t".utf8)
            append(number, to: &out)
            out.append(UInt8(ascii: "\n"))
            if out.count > 1 << 20 {
                FileHandle.standardOutput.write(out)
                out.removeAll(keepingCapacity: true)
            }
        }
        FileHandle.standardOutput.write(out)
    }

    /// One entry's title and text.
    private func append(_ number: Int, to out: inout Data) {
        var dice = Dice(seed: UInt64(number))
        let subject = subjects[Int.random(in: 0..<subjects.count, using: &dice)]
        sentence(Int.random(in: 5...9, using: &dice), subject, &dice, &out)
        out.append(contentsOf: " ?\t".utf8)
        let length = Int.random(in: 55...105, using: &dice)
        var written = 0
        while written < length {
            let words = min(Int.random(in: 8...18, using: &dice), length - written)
            sentence(words, subject, &dice, &out)
            written += words
            out.append(contentsOf: written < length ? ". ".utf8 : ".".utf8)
        }
    }

    private func sentence(_ length: Int, _ subject: [Int], _ dice: inout Dice, _ out: inout Data) {
        var isFirst = true
        var wasFunction = false
        for place in 0..<length {
            var word: [UInt8]
            if !wasFunction, place < length - 1, Int.random(in: 0..<8, using: &dice) > 0 {
                word = Self.functions[Self.skewed(Self.functions.count, &dice)]
                wasFunction = true
            } else {
                word = content(subject, &dice)
                wasFunction = false
            }
            if isFirst { word = Self.capitalised(word) }
            out.append(contentsOf: word)
            // A word that ends in an apostrophe is joined to the next one.
            if place < length - 1, word.last != UInt8(ascii: "'") { out.append(UInt8(ascii: " ")) }
            isFirst = false
        }
    }

    /// A content word: in four of ten cases one of the subject's, and sometimes a number.
    private func content(_ subject: [Int], _ dice: inout Dice) -> [UInt8] {
        switch Int.random(in: 0..<100, using: &dice) {
        case 0: return Array(String(Int.random(in: 1..<2_030, using: &dice)).utf8)
        case 1..<40: return form(subject[Self.skewed(subject.count, &dice)], &dice)
        default: return form(Self.rank(cumulative: cumulative, &dice), &dice)
        }
    }

    private func form(_ lexeme: Int, _ dice: inout Dice) -> [UInt8] {
        let forms = lexemes.forms[lexeme]
        return forms[Self.skewed(forms.count, &dice)]
    }

    private static func capitalised(_ word: [UInt8]) -> [UInt8] {
        guard let first = word.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return word }
        return [first & 0xDF] + word.dropFirst()
    }

    // MARK: - Queries

    /// Writes queries to standard output, one a line: two to five words of one subject or of the language at large.
    func writeQueries(count: Int) {
        var out = Data()
        var dice = Dice(seed: 1_905)
        for _ in 0..<count {
            let subject = subjects[Int.random(in: 0..<subjects.count, using: &dice)]
            var words: [[UInt8]] = []
            for _ in 0..<Int.random(in: 2...5, using: &dice) {
                let word = content(subject, &dice)
                if !words.contains(word) { words.append(word) }
            }
            // Hyphens are left out, because each engine treats them differently.
            let parts = words.joined(separator: [UInt8(ascii: " ")])
            out.append(contentsOf: parts.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 })
            out.append(UInt8(ascii: "\n"))
        }
        FileHandle.standardOutput.write(out)
    }

    // MARK: - Chances

    /// A lexeme by Zipf and Mandelbrot's law.
    private static func rank(cumulative: [Double], _ dice: inout Dice) -> Int {
        let share = Double.random(in: 0..<1, using: &dice)
        var low = 0
        var high = cumulative.count - 1
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] < share { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A random position in a list; the first ones are more frequent.
    private static func skewed(_ count: Int, _ dice: inout Dice) -> Int {
        let share = Double.random(in: 0..<1, using: &dice)
        return min(count - 1, Int(share * share * Double(count)))
    }

    private static let functions =
        """
        de la le les des et l' d' à en du un une pour par dans au sur que qui est il avec plus se ce sont aux pas n' s' \
        cette ou son sa ses leur leurs nous vous ont peut doit être fait comme tout tous entre après sans sous selon chez
        """
        .split { $0 == " " || $0.isNewline }.map { Array($0.utf8) }
}
