import Foundation
internal import GRDB
import Lexis

/// FTS5's tokenizer for French: `Lexis` finds, folds and stems the words.
///
/// Stop words are not indexed, which makes the index a sixth smaller. A phrase therefore matches by its other words. If
/// a text consists only of stop words, they are indexed: “Qu'est-ce que je ne dois pas faire ?” is found by them.
/// `DocumentLengths` contains the lengths with stop words.
final class FrenchTokenizer: FTS5CustomTokenizer {
    static let name = "french"

    private let analyzer: Analyzer

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
            var isEmpty = true
            let take: (UnsafeBufferPointer<UInt8>, Range<Int>) -> CInt = { token, range in
                isEmpty = false
                return token.withMemoryRebound(to: CChar.self) {
                    tokenCallback(
                        context, 0, $0.baseAddress, CInt($0.count), CInt(range.lowerBound), CInt(range.upperBound))
                }
            }
            let status = analyzer.tokenize(text) { token, range, isStopWord in isStopWord ? 0 : take(token, range) }
            guard isEmpty, status == 0 else { return status }
            return analyzer.tokenize(text) { token, range, _ in take(token, range) }
        }
    }
}
