import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Web

@Suite("Forms with files, as browsers send them")
struct MultipartTests {
    private let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"

    /// A body with these parts; each is the rest of the head's first line, and the content.
    private func body(_ parts: [(head: String, content: Data)]) -> Data {
        var body = Data()
        for part in parts {
            body += Data("--\(boundary)\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8)
            body += part.content + Data("\r\n".utf8)
        }
        return body + Data("--\(boundary)--\r\n".utf8)
    }

    private func text(_ text: String) -> Data { Data(text.utf8) }

    @Test("A field has its text, a file its bytes and its name")
    func parts() throws {
        let bytes = Data([0, 13, 10, 45, 45, 255, 13, 10])
        let form = try #require(
            Multipart(
                body([
                    ("name=\"title\"", text("Où ?\r\nQuand ?")), ("name=\"attachments\"; filename=\"été.pdf\"", bytes),
                ]),
                boundary: boundary))
        #expect(form.fields.map(\.name) == ["title"])
        #expect(form.fields.map(\.value) == ["Où ?\r\nQuand ?"])
        #expect(form.files.map(\.name) == ["été.pdf"])
        #expect(form.files.map(\.content) == [bytes])
    }

    @Test("A file's content is not read as parts, whatever is in it")
    func contentWithHeads() throws {
        let mail = text(
            "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nBonjour\r\n--x--\r\n--\(boundary.dropLast())")
        let form = try #require(
            Multipart(body([("name=\"attachments\"; filename=\"a.eml\"", mail)]), boundary: boundary))
        #expect(form.files.map(\.content) == [mail])
    }

    @Test("A field in which no file was chosen is none")
    func nothingChosen() throws {
        let form = try #require(
            Multipart(body([("name=\"attachments\"; filename=\"\"", Data())]), boundary: boundary))
        #expect(form.files.isEmpty)
        #expect(form.fields.isEmpty)
    }

    @Test("Quotes and line ends in names come as browsers escape them")
    func escapedNames() throws {
        let head = "name=\"attachments\"; filename=\"le %22bon%22%0D%0Afichier.txt\""
        let form = try #require(Multipart(body([(head, text("x"))]), boundary: boundary))
        #expect(form.files.map(\.name) == ["le \"bon\"  fichier.txt"])
    }

    @Test(
        "A body that breaks off, or is none, is no form",
        arguments: [
            "", "--x", "--x\r\n", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb",
            "--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n--x--", "--x\r\n\r\n--x--", "title=a&body=b",
        ])
    func broken(text: String) {
        #expect(Multipart(Data(text.utf8), boundary: "x") == nil)
    }

    @Test("Only so many large requests are read at once, and small ones always")
    func largeBodies() async throws {
        let bodies = LargeBodies()
        let large = Self.request(length: LargeBodies.least)
        try await Self.nested(LargeBodies.most, in: bodies, large) {
            await #expect(throws: HTTPError.self) { try await bodies.handling(large) { _ in } }
            try await bodies.handling(Self.request(length: 100)) { _ in }
        }
        try await bodies.handling(large) { _ in }
    }

    /// Does something while this many large requests are handled.
    private static func nested(
        _ count: Int, in bodies: LargeBodies, _ request: Request, _ work: () async throws -> Void
    ) async throws {
        guard count > 0 else { return try await work() }
        try await bodies.handling(request) { _ in try await nested(count - 1, in: bodies, request, work) }
    }

    private static func request(length: Int) -> Request {
        Request(
            head: HTTPRequest(
                method: .post, scheme: nil, authority: nil, path: "/ask",
                headerFields: [.contentLength: String(length)]), body: RequestBody(buffer: ByteBuffer()))
    }
}
