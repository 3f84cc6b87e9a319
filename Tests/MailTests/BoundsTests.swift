import Foundation
import Mail
import Testing

/// Messages beyond the limits: each has a result and takes no more memory than its size allows.
@Suite struct BoundsTests {
    @Test("A message of 25 MB is read with its file")
    func large() {
        let file = Data(repeating: 0xA5, count: 18_000_000)
        let message = ReceivedMessage(
            Data("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nVoici.\n".utf8)
                + Data("--b\nContent-Type: image/tiff; name=plan.tif\nContent-Transfer-Encoding: base64\n\n".utf8)
                + file.base64EncodedData(options: .lineLength76Characters) + Data("\n--b--\n".utf8))
        #expect(message.text == "Voici.")
        #expect(message.attachments.map(\.size) == [18_000_000])
        #expect(message.attachments.first?.content == file)
        #expect(message.flaws.isEmpty)
    }

    @Test("A message that is too long is one file; its headers are read")
    func tooLong() {
        var bytes = Data("From: a@b.example\r\nSubject: Trop\r\n\r\n".utf8)
        bytes += Data(repeating: 0x61, count: ReceivedMessage.longest)
        let message = ReceivedMessage(bytes)
        #expect(message.flaws == [.tooLong])
        #expect(message.subject == "Trop")
        #expect(message.attachments.map(\.content) == [bytes])
    }

    @Test("A message of parts alone is one file; its headers are read")
    func parts() {
        let parts = String(repeating: "--b\n\na\n", count: 5_000)
        let bytes = Data(("Subject: Parties\nContent-Type: multipart/mixed; boundary=b\n\n" + parts).utf8)
        let message = ReceivedMessage(bytes)
        #expect(message.flaws == [.tooManyParts])
        #expect(message.subject == "Parties")
        #expect(message.attachments.map(\.content) == [bytes])
    }

    @Test("Of parts that stand too deep one file is kept")
    func deep() {
        var text = "Subject: Profond\nContent-Type: multipart/mixed; boundary=b0\n\n"
        for depth in 0..<300 {
            text += "--b\(depth)\nContent-Type: multipart/mixed; boundary=b\(depth + 1)\n\n"
        }
        text += "--b300\n\nTout au fond.\n"
        let message = ReceivedMessage(Data(text.utf8))
        #expect(message.flaws == [.tooDeep])
        #expect(message.attachments.count == 1)
        #expect(
            message.attachments.first.map { String(decoding: $0.content, as: UTF8.self) }?.contains("au fond") == true)
    }

    @Test("No bytes, and bytes that are no mail, are a message too")
    func nothing() {
        #expect(ReceivedMessage(Data()).flaws == [.empty])
        let zeros = ReceivedMessage(Data(repeating: 0, count: 1_000))
        #expect(zeros.from == nil)
        #expect(ReceivedMessage(Data("Bonjour".utf8)).from == nil)
    }

    @Test("A header of a megabyte is read in part")
    func longHeader() {
        let addresses = (0..<50_000).map { "personne\($0)@ville.example" }.joined(separator: ",\n ")
        let message = ReceivedMessage(Data(("From: a@b.example\nTo: " + addresses + "\n\nBonjour\n").utf8))
        #expect(message.to.count == 200)
        #expect(message.from?.address == "a@b.example")
    }

    @Test("HTML whose tags never end keeps its words")
    func unended() {
        let html = String(repeating: "<a<b<blockquote><div>mot", count: 2_000)
        let message = ReceivedMessage(Data(("Content-Type: text/html\n\n" + html).utf8))
        #expect(message.text.contains("mot"))
    }

    @Test("Several threads read at once")
    func threads() async throws {
        let names = Corpus.names
        let texts = try names.map { ReceivedMessage(try Corpus.bytes(of: $0)).text }
        let again = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (index, name) in names.enumerated() {
                group.addTask { (index, ReceivedMessage(try Corpus.bytes(of: name)).text) }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        for (index, text) in texts.enumerated() { #expect(again[index] == text) }
    }
}
