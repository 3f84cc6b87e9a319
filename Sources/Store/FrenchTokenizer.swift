import Foundation
internal import GRDB
import Lexis

/// FTS5's tokenizer for French: `Lexis` finds, folds and stems the words.
///
/// All stop words are one token: words keep their distances, of which phrases and neighbours are made, and the index is a
/// quarter smaller than with each of them. No query looks for it but within a phrase, where any stop word does.
final class FrenchTokenizer: FTS5CustomTokenizer {
    static let name = "french"

    private let analyzer: Analyzer
    /// What no word is.
    private let stopWord: [CChar] = [CChar(bitPattern: UInt8(ascii: "-"))]

    init(db: Database, arguments: [String]) throws {
        analyzer = Analyzer()
    }

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText else { return 0 }
        let bytes = UnsafeRawBufferPointer(start: pText, count: Int(nText))
        return bytes.withMemoryRebound(to: UInt8.self) { text in
            analyzer.tokenize(text) { token, range, isStopWord in
                let bounds = (CInt(range.lowerBound), CInt(range.upperBound))
                if isStopWord { return tokenCallback(context, 0, stopWord, 1, bounds.0, bounds.1) }
                return token.withMemoryRebound(to: CChar.self) {
                    tokenCallback(context, 0, $0.baseAddress, CInt($0.count), bounds.0, bounds.1)
                }
            }
        }
    }
}
