import Foundation
import Mail
import Testing

/// Reads the messages of `Messages`. The file beside each message states the expected result.
///
/// The messages were written for this test, in the forms of the programs that their names say. The persons, towns and
/// addresses are invented.
@Suite struct CorpusTests {
    @Test("A message of the corpus is read as the file beside it says", arguments: Corpus.names)
    func corpus(name: String) throws {
        let message = ReceivedMessage(try Corpus.bytes(of: name), ownAddresses: [Observation.desk])
        let seen = Observation.values(of: message)
        for (key, wanted) in try Corpus.expectation(of: name) where key != "bounce" {
            #expect(Observation.written(seen[key]) == Observation.written(wanted), "\(key)")
        }
    }

    @Test("A bounce names the address, how final it is, and the message", arguments: Corpus.names)
    func bounces(name: String) throws {
        guard let wanted = try Corpus.expectation(of: name)["bounce"] as? [String: Any] else { return }
        let message = ReceivedMessage(try Corpus.bytes(of: name), ownAddresses: [Observation.desk])
        guard case .bounce(let bounce) = message.kind else {
            Issue.record("It is no bounce: \(message.kind)")
            return
        }
        let seen = Observation.values(of: bounce)
        for (key, value) in wanted { #expect(Observation.written(seen[key]) == Observation.written(value), "\(key)") }
    }

    @Test("The parts of a text, joined, are the text", arguments: Corpus.names)
    func whole(name: String) throws {
        let message = ReceivedMessage(try Corpus.bytes(of: name))
        #expect(message.written.whole == message.text)
        for relation in [MessageRelation.new, .reply, .forward] {
            #expect(WrittenText(message.text, of: relation).whole == message.text)
        }
    }

    @Test("There are sixty messages at least, each with what is expected of it")
    func size() throws {
        #expect(Corpus.names.count >= 60)
        for name in Corpus.names { #expect(try !Corpus.expectation(of: name).isEmpty) }
    }
}

/// The files of the corpus.
enum Corpus {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Messages")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".eml") }.map { String($0.dropLast(4)) }.sorted()
    }()

    static func bytes(of name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name + ".eml")) }

    static func expectation(of name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appending(path: name + ".json"))
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
}
