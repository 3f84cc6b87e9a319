import HummingbirdTesting
import Testing

@testable import Web

@Suite("A request names one host")
struct HostTests {
    @Test(
        "HTTP/1.1 without a Host, with two or with an empty one is 400, in words; HTTP/1.0 needs none",
        arguments: [
            ("GET /themes HTTP/1.1\r\n", 400),
            ("GET /themes HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\n", 400),
            ("GET /themes HTTP/1.1\r\nHost:\r\n", 400), ("GET /themes HTTP/1.1\r\nHost: localhost\r\n", 200),
            ("GET /themes HTTP/1.0\r\n", 200),
        ])
    func host(head: String, status: Int) async throws {
        let served = try ServedDesk(hasLimits: false)
        try await served.server.application.test(.live) { client async throws in
            let port = try #require(client.port)
            let answer = try await Caller(port: port).send([head + "Connection: close\r\n\r\n"])
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer.prefix(200))")
            #expect(answer.contains("</html>"))
        }
    }
}
