import Foundation
import Lexis
import Store

/// Measures how many megabytes of text are tokenised and indexed in a second.
struct TokenizerBench {
    private let texts: [UInt8]
    private let clock = ContinuousClock()

    /// - Parameter file: any text. `index` uses a desk with the same text.
    init(file: String) throws {
        texts = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    }

    func run() {
        var words = 0
        var tokens = 0
        let scanning = best {
            words = 0
            _ = texts.withUnsafeBufferPointer {
                WordScanner().scan($0) { _, _ in
                    words += 1
                    return 0
                }
            }
        }
        let stemming = best {
            tokens = 0
            _ = texts.withUnsafeBufferPointer {
                Analyzer().tokenize($0) { _, _, _ in
                    tokens += 1
                    return 0
                }
            }
        }
        print("\(Memory.text(texts.count)) of text, \(words) words, MB/s, the best of three")
        print("  words found and folded       \(rate(scanning))")
        print("  words found, folded, stemmed \(rate(stemming))")
    }

    /// The time to build the index of a desk's texts, including everything that FTS5 writes.
    func index(_ database: String) throws {
        let store = try Store(path: database)
        var failure: (any Error)?
        let indexing = best {
            do { try store.reindex() } catch { failure = error }
        }
        if let failure { throw failure }
        print("  tokenizer and index          \(rate(indexing))")
    }

    private func best(_ work: () -> Void) -> Double {
        (0..<3).map { _ in Stopwatch.seconds(work) }.min() ?? .infinity
    }

    private func rate(_ seconds: Double) -> String {
        String(format: "%7.1f", Double(texts.count) / seconds / 1e6)
    }
}
