import Desk
import Foundation
import Store
import Support
import Testing

@Suite("A desk on a server, from where people sit")
struct ServerTests {
    @Test("Signing in keeps the token for oneself alone; then every command works there; signing out forgets it")
    func login() throws {
        let session = try Session(nil)
        let desk = try TemporaryDesk()
        let server = try RunningServer(database: desk.path, folder: desk.folder, accounts: [.awa: .agent])
        let environment = ["GUICHET_DB": ""]
        func guichet(_ words: String..., input: String? = nil) throws -> Session.Outcome {
            try session.run(words, input: input, environment: environment)
        }
        let wrong = try guichet("login", server.url, input: "guichet_1.rien\n")
        #expect(wrong.code == 4)
        #expect(!wrong.err.isEmpty)
        let token = try #require(server.token(.awa))
        #expect(try guichet("login", server.url, input: token + "\n").code == 0)
        let kept = session.folder.path("config/guichet/server")
        let mode = try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(
            try guichet("config").out == "account = Awa@profession-banlieue\nserver = \(server.url)\n")
        #expect(try guichet("ask", "--territory", "93", "--title", "Qui ?", "").code == 0)
        #expect(try guichet("inbox").out.contains("Qui ?"))
        #expect(try guichet("claim", "1").out.contains("Awa@profession-banlieue"))
        let other = try guichet("release", "1", "--as", "Basile@profession-banlieue")
        #expect(other.code == 4)
        #expect(other.err.contains("Awa@profession-banlieue"))
        for command in ["doctor", "reindex", "init"] {
            let refused = try guichet(command)
            #expect(refused.code == 4)
            #expect(refused.err.contains(command))
        }
        #expect(try guichet("logout").code == 0)
        #expect(!FileManager.default.fileExists(atPath: kept))
        #expect(try guichet("inbox", "--as", "Awa@profession-banlieue").code == 3)
    }

    @Test(
        "A server that is away, something else that answers, an older server: one sentence, exit 1, nothing half done")
    func absent() throws {
        let session = try Session(nil)
        let away = try session.run(
            ["inbox"], environment: ["GUICHET_SERVER": "http://127.0.0.1:9", "GUICHET_TOKEN": "x"])
        #expect(away.code == 1)
        #expect(away.out.isEmpty)
        #expect(away.err.contains("127.0.0.1:9"))
        let page = try Listener("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi")
        let stranger = try session.run(["route", "93"], environment: ["GUICHET_SERVER": page.url])
        #expect(stranger.code == 1)
        #expect(stranger.err.split(separator: "\n").count == 2)
        let body = #"{"status":404,"refusal":{"unknownVerb":{"_0":"ExplainRoute"}}}"#
        let older = try Listener(
            "HTTP/1.1 404 Not Found\r\nContent-Type: application/problem+json\r\nContent-Length: \(body.count)\r\n\r\n"
                + body)
        let old = try session.run(["route", "93"], environment: ["GUICHET_SERVER": older.url])
        #expect(old.code == 3)
        #expect(old.err.contains("ExplainRoute"))
        // The response of a proxy whose server is unreachable.
        let proxy = try Listener(
            "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi")
        let behind = try session.run(["route", "93"], environment: ["GUICHET_SERVER": proxy.url])
        #expect(behind.code == 1)
        #expect(behind.err.contains("ne répond pas"))
        for address in ["ftp://rien", "127.0.0.1:8082", "http://127.0.0.1:8082/chemin/"] {
            let refused = try session.run(["login", address])
            #expect(refused.code == 2, "\(refused.err)")
            #expect(refused.err.contains("https://"), "\(refused.err)")
        }
        let empty = try session.run(["login", "http://127.0.0.1:8082"], input: "\n")
        #expect(empty.code == 2)
        #expect(empty.err.contains("jeton"))
    }

    @Test(
        "Asked of a server without an account: the private link, shown this once, not a command that would be refused")
    func stranger() throws {
        let session = try Session(isRemote: true, accounts: [.awa: .agent])
        func ask(_ title: String, _ words: String...) throws -> Session.Outcome {
            try session.run(["ask", "--territory", "93", "--title", title, ""] + words)
        }
        let asked = try ask("Qui paie ?").out
        #expect(asked.contains(/http:\/\/[0-9.:]+\/follow\/\d+\.[\w-]{43}\n/))
        #expect(!asked.contains("guichet show"))
        #expect((try ask("Combien ?", "--json").json()["follow_up"] as? String)?.contains("/follow/") == true)
        let known = try ask("Quand ?", "--as", "Awa@profession-banlieue").out
        #expect(known.contains("guichet show"))
        #expect(!known.contains("/follow/"))
    }

    @Test("Without a token nobody acts there, whoever they say they are: they are told how to sign in")
    func unsigned() throws {
        let session = try Session(isRemote: true, accounts: [.awa: .agent])
        for line in ["inbox", "show 1", "inbox --as Basile@oriv", "search a --as Basile@oriv"] {
            let words = line.split(separator: " ").map(String.init)
            let refused = try session.run(words)
            #expect(refused.code == 4, "\(words) \(refused.err)")
            #expect(refused.err.contains("guichet login http://"), "\(words) \(refused.err)")
            #expect(refused.err.contains("GUICHET_TOKEN"))
            #expect(!refused.err.contains("config as"))
        }
    }

    @Test("What helped nobody is counted before it is listed: on the file and on a server", arguments: [false, true])
    func searches(_ isRemote: Bool) throws {
        let session = try Session(isRemote: isRemote, accounts: [.awa: .agent, .nadia: .coordinator])
        try session.folder.write(#"{"title": "Un gymnase", "answer": "Pour tous."}"#, to: "fiches.jsonl")
        #expect(try session.guichet("import", "fiches.jsonl", "--as", "Nadia@national").code == 0)
        let words = ["xylophone", "clavecin", "hautbois"]
        for word in words { #expect(try session.guichet("search", word).code == 0) }
        #expect(try session.guichet("ask", "--territory", "93", "--title", "Un gymnase ?", "").code == 0)
        // The words of a question are no search: it may be restricted, or its asker erased.
        #expect(try session.guichet("ask", "--territory", "93", "--title", "Un saxhorn ?", "").code == 0)
        let none = try session.guichet("search-log", "--zero", "--as", "Awa@profession-banlieue").out
        for word in words { #expect(none.contains(word), "\(none)") }
        #expect(!none.contains("saxhorn"))
        let abandoned = try session.guichet("search-log", "--abandoned", "--as", "Awa@profession-banlieue").out
        #expect(abandoned.contains("gymnase"))
    }

    @Test("A text written in the editor survives a server that went away meanwhile")
    func editor() throws {
        let desk = try TemporaryDesk()
        let server = try RunningServer(database: desk.path, folder: desk.folder, accounts: [.awa: .agent])
        try desk.ask()
        let session = try Session(nil)
        let script = "#!/bin/sh\nkill -9 \(server.process.processIdentifier)\necho 'Une longue réponse.' > \"$1\"\n"
        try session.folder.write(script, to: "editor")
        try session.shell("chmod +x editor")
        let failed = try session.run(
            ["answer", "1"],
            environment: [
                "GUICHET_SERVER": server.url, "GUICHET_TOKEN": try #require(server.token(.awa)),
                "EDITOR": session.folder.path("editor"),
            ])
        #expect(failed.code == 1)
        let path = try #require(failed.err.firstMatch(of: /\/\S+guichet-\S+\.md/)).0
        #expect(try String(contentsOfFile: String(path), encoding: .utf8).contains("Une longue réponse."))
    }

    @Test("Killed under load, it loses nothing that it acknowledged")
    func killed() throws {
        let desk = try TemporaryDesk()
        let server = try RunningServer(database: desk.path, folder: desk.folder, accounts: [.awa: .agent])
        let token = try #require(server.token(.awa))
        // Four clients ask at once until the server has ended, and record what was acknowledged. The shell's `wait`
        // cannot be used, because it would wait for a signal that the tests' process blocks.
        let session = try Session(nil)
        let line = """
            for worker in 1 2 3 4; do
              ( n=0; while n=$((n+1)); reference=$($GUICHET ask --territory 93 --title "Q $worker $n ?" "" --json \
                  | grep -o '"reference" : "[^"]*"' | cut -d'"' -f4) && [ -n "$reference" ]; do
                  echo "$reference" >> told.$worker; done; echo > over.$worker ) &
            done
            while [ "$(cat told.* 2>/dev/null | wc -l)" -lt 12 ]; do :; done
            kill -9 \(server.process.processIdentifier)
            while [ "$(ls over.* 2>/dev/null | wc -l)" -lt 4 ]; do :; done
            """
        _ = try session.shell(line, environment: ["GUICHET_SERVER": server.url, "GUICHET_TOKEN": token])
        let told = try (1...4).flatMap { worker in
            try String(contentsOfFile: session.folder.path("told.\(worker)"), encoding: .utf8).split(separator: "\n")
        }
        #expect(told.count >= 12)
        for reference in told { #expect(try desk.show(String(reference)).question.reference == reference) }
        #expect(try desk.store.examine() == [])
    }
}

/// A server that answers every connection with the same text.
private final class Listener: Sendable {
    let url: String
    private let process: Process

    init(_ answer: String) throws {
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let code = """
            import socket, sys
            server = socket.socket(); server.bind(("127.0.0.1", 0)); server.listen()
            print(server.getsockname()[1], flush=True)
            while True:
                peer, _ = server.accept(); peer.recv(65536); peer.sendall(sys.argv[1].encode()); peer.close()
            """
        process.arguments = ["python3", "-c", code, answer]
        let out = Pipe()
        process.standardOutput = out
        process.standardError = FileHandle.nullDevice
        try process.run()
        let port = String(decoding: out.fileHandleForReading.availableData, as: UTF8.self).split(separator: "\n").first
        url = "http://127.0.0.1:\(port ?? "0")"
    }

    deinit { process.kill() }
}
