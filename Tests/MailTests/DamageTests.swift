import Foundation
import Mail
import Support
import Testing

/// Reading a damaged message never fails and loses none of its text.
@Suite struct DamageTests {
    @Test("A message that breaks off anywhere is read", arguments: Corpus.names)
    func truncated(name: String) throws {
        let bytes = try Corpus.bytes(of: name)
        var dice = SeededGenerator(seed: UInt64(bytes.count))
        for _ in 0..<10 { check(bytes.prefix(Int.random(in: 0...bytes.count, using: &dice))) }
    }

    @Test("A message with wrong bytes is read", arguments: Corpus.names)
    func mutated(name: String) throws {
        let bytes = try Corpus.bytes(of: name)
        var dice = SeededGenerator(seed: UInt64(bytes.count) + 1)
        for _ in 0..<10 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...8, using: &dice) {
                damaged[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            check(damaged)
        }
    }

    @Test("Two messages run together are read")
    func spliced() throws {
        var dice = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let names = try (0..<2).map { _ in try #require(Corpus.names.randomElement(using: &dice)) }
            let (first, second) = (try Corpus.bytes(of: names[0]), try Corpus.bytes(of: names[1]))
            check(first.prefix(Int.random(in: 0...first.count, using: &dice)) + second)
        }
    }

    private func check(_ bytes: Data) {
        let message = ReceivedMessage(Data(bytes), ownAddresses: [Observation.desk])
        #expect(message.written.whole == message.text)
        // The new text is empty exactly if the whole text has only white space.
        #expect(message.written.kept.isEmpty == message.text.unicodeScalars.allSatisfy(\.properties.isWhitespace))
    }
}
