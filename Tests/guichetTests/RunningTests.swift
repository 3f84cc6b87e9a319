import Desk
import Foundation
import Support
import Testing

@Suite("Running the server: stopping it, TLS, the systemd unit")
struct RunningTests {
    @Test(
        "SIGTERM: a question that waits for another's lock is still stored and acknowledged, newcomers are turned away")
    func stop() throws {
        let desk = try TemporaryDesk()
        let server = try RunningServer(database: desk.path, folder: desk.folder)
        let session = try Session(nil)
        try session.folder.write(Self.stopping, to: "stop.py")
        let outcome = try session.shell(
            "python3 stop.py \(server.url.split(separator: ":")[2]) \(desk.path) \(server.process.processIdentifier)")
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(outcome.out == "waiting\nstopping\n201\n", "\(outcome.err)")
        server.process.waitUntilExit()
        #expect(server.process.terminationReason == .exit)
        #expect(server.process.terminationStatus == 0)
        #expect(try desk.show("1").question.title == "Qui paie ?")
    }

    @Test(
        "A server that was stopped leaves one file: a plain copy of it has all that was acknowledged, and is sound",
        arguments: [SIGTERM, SIGINT])
    func oneFile(signal: Int32) throws {
        let session = try Session()
        let server = try RunningServer(database: session.database, folder: session.folder)
        for number in 1...3 {
            let asked = try session.run(
                ["ask", "--territory", "93", "--title", "Question \(number) ?", "Un texte."],
                environment: ["GUICHET_SERVER": server.url])
            #expect(asked.code == 0, "\(asked)")
        }
        kill(server.process.processIdentifier, signal)
        server.process.waitUntilExit()
        let log = session.database + "-wal"
        #expect(!FileManager.default.fileExists(atPath: log))
        let copy = session.folder.path("copie.sqlite")
        try session.shell("cp '\(session.database)' '\(copy)'")
        let shown = try session.run(["show", "3", "--db", copy])
        #expect(shown.code == 0, "\(shown)")
        #expect(shown.out.contains("Question 3"), "\(shown)")
        let doctor = try session.run(["doctor", "--db", copy])
        #expect(doctor.code == 0, "\(doctor)")
    }

    @Test("The option comes before the variable, the variable before the file")
    func settings() throws {
        let session = try Session()
        try session.folder.write("port = fichier\n", to: "serve.conf")
        func refused(_ words: String..., variable: String = "") throws -> String {
            try session.run(["serve"] + words, environment: ["GUICHET_SERVE_PORT": variable]).err
        }
        #expect(try refused(variable: "variable").contains("variable"))
        #expect(try refused("--config", "serve.conf").contains("fichier"))
        #expect(try refused("--config", "serve.conf", variable: "variable").contains("variable"))
        #expect(try refused("--config", "serve.conf", "--port", "option", variable: "variable").contains("option"))
        let misspelt = try session.run(["serve", "--port", "option"], environment: ["GUICHET_SERVE_PROT": "8080"])
        #expect(misspelt.code == 2, "\(misspelt.err)")
        #expect(misspelt.err.contains("GUICHET_SERVE_PROT"), "\(misspelt.err)")
        #expect(misspelt.err.contains("GUICHET_SERVE_PORT"))
        #expect(misspelt.err.contains("GUICHET_SERVE_CONFIG"))
    }

    @Test("A desk to try leaves nothing behind")
    func demo() throws {
        let session = try Session()
        func left() throws -> [String] {
            let files = try FileManager.default.contentsOfDirectory(atPath: session.folder.url.path)
            return files.filter { $0.hasPrefix("guichet-demo-") }
        }
        let server = try RunningServer(database: session.database, folder: session.folder, options: ["--demo"])
        #expect(try left().count == 1)
        server.stop()
        #expect(server.process.terminationStatus == 0)
        #expect(try left().isEmpty)
    }

    @Test("Once it listens, it says where and on which file, also as JSON; where it cannot, that and nothing else")
    func announced() throws {
        let session = try Session()
        let started = try session.shell(
            #"""
            "$GUICHET" serve --port 0 --json > told & server=$!
            until grep -q '^}' told || ! kill -0 $server; do :; done
            kill -9 $server
            """#)
        let told = try Data(contentsOf: URL(filePath: session.folder.path("told")))
        let page = try #require(try JSONSerialization.jsonObject(with: told) as? [String: Any], "\(started.err)")
        #expect(page["database"] as? String == session.database)
        #expect(page["accounts"] as? [String] == [])
        #expect((page["url"] as? String)?.hasPrefix("http://127.0.0.1:") == true)
        // A host name that needs no resolver, and a port that is in use.
        let running = try RunningServer(database: session.database, folder: session.folder)
        let port = String(running.url.split(separator: ":")[2])
        for words in [["--host", String(repeating: "a", count: 64), "--port", "0"], ["--port", port]] {
            let failed = try session.run(["serve"] + words)
            #expect(failed.code == 1, "\(failed.err)")
            #expect(failed.err.contains("écouter sur"), "\(failed.err)")
            #expect(!failed.err.contains("CancellationError"), "\(failed.err)")
        }
        #expect(running.process.isRunning)
    }

    /// Takes the write lock, asks a question, sends SIGTERM while it waits, and releases the lock when the server no
    /// longer listens.
    private static let stopping = """
        import http.client, json, os, signal, socket, sqlite3, sys, threading
        port, database, server = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
        signal.alarm(120)
        lock = sqlite3.connect(database, isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        answers = []

        def request(method, path, body=None):
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request(method, path, body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            return answer.status, answer.read()

        def ask():
            question = {"title": "Qui paie ?", "territory": "Bobigny"}
            answers.append(request("POST", "/api/v1/questions", json.dumps(question)))

        def listens():
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                return True
            except ConnectionRefusedError:
                return False
            except ConnectionResetError:
                # It stopped listening while the connection waited to be taken.
                return True

        asker = threading.Thread(target=ask, daemon=True)
        asker.start()
        while b"guichet_desk_requests 1\\n" not in request("GET", "/metrics")[1]: pass
        print("waiting")
        os.kill(server, signal.SIGTERM)
        while listens(): pass
        print("stopping" if not answers else answers)
        lock.execute("ROLLBACK")
        asker.join()
        print(answers[0][0])
        """

    @Test(
        "With its own certificate: cookies only over TLS, browsers told to stay there, a program that does not trust it says so",
        .enabled(if: Programs.isInstalled("openssl"), "no openssl"))
    func certificate() throws {
        let session = try Session(nil)
        try session.folder.write(Self.signingIn, to: "sign-in.py")
        try makeCertificate("certificate.pem", key: "key.pem", session)
        let desk = try TemporaryDesk()
        let server = try RunningServer(
            database: desk.path, folder: desk.folder, accounts: [.awa: .agent],
            options: [
                "--certificate", session.folder.path("certificate.pem"), "--private-key",
                session.folder.path("key.pem"),
            ])
        #expect(server.url.hasPrefix("https://"))
        let token = try #require(server.token(.awa))
        let outcome = try session.shell(
            "python3 sign-in.py \(server.url.split(separator: ":")[2]) certificate.pem", environment: ["TOKEN": token])
        #expect(outcome.code == 0, "\(outcome.err)")
        let lines = outcome.out.split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("Strict-Transport-Security: max-age=") }.count == 2)
        let cookies = lines.filter { $0.hasPrefix("Set-Cookie: ") }
        #expect(
            Set(cookies.map { $0.split(separator: " ")[1].prefix { $0 != "=" } }) == [
                "__Host-visit", "__Host-lang", "__Host-session",
            ])
        // RFC 8996: older versions must be refused.
        let old = try session.shell(
            "openssl s_client -tls1_1 -connect 127.0.0.1:\(server.url.split(separator: ":")[2]) </dev/null 2>&1")
        #expect(old.code != 0)
        // RFC 9325, 4.2: no suite without forward secrecy or authenticated encryption.
        for (suite, isTaken) in [
            ("ECDHE-ECDSA-AES128-GCM-SHA256", true), ("ECDHE-ECDSA-CHACHA20-POLY1305", true),
            ("ECDHE-ECDSA-AES128-SHA", false), ("ECDHE-ECDSA-AES256-SHA384", false), ("AES128-SHA:AES256-SHA", false),
        ] {
            let shaken = try session.shell(
                """
                openssl s_client -tls1_2 -cipher '\(suite):@SECLEVEL=0' \
                    -connect 127.0.0.1:\(server.url.split(separator: ":")[2]) </dev/null 2>&1
                """)
            #expect((shaken.code == 0) == isTaken, "\(suite): \(shaken.out)")
        }
        #expect(cookies.allSatisfy { $0.contains("Secure") })
        #expect(cookies.allSatisfy { $0.contains("HttpOnly") })
        #expect(cookies.allSatisfy { $0.contains("SameSite=Lax") })
        let stranger = try session.run(["route", "93"], environment: ["GUICHET_SERVER": server.url])
        #expect(stranger.code == 1)
        #expect(stranger.err.contains("127.0.0.1"))
        #expect(stranger.out.isEmpty)
        #expect(stranger.err.contains("SSL_CERT_FILE"))
        let trusting = try session.run(
            ["route", "93"],
            environment: ["GUICHET_SERVER": server.url, "SSL_CERT_FILE": session.folder.path("certificate.pem")])
        #expect(trusting.code == 0, "\(trusting.err)")
        // A client that does not use TLS.
        let plain = try session.run(
            ["route", "93"], environment: ["GUICHET_SERVER": server.url.replacing("https://", with: "http://")])
        #expect(plain.code == 1, "\(plain.err)")
        #expect(plain.err.contains(server.url), "\(plain.err)")
    }

    @Test(
        "A certificate that is not there, has no key, or is none: said in one sentence that names the files",
        .enabled(if: Programs.isInstalled("openssl"), "no openssl"))
    func badCertificate() throws {
        let session = try Session()
        try makeCertificate("certificate.pem", key: "key.pem", session)
        try makeCertificate("other.pem", key: "other-key.pem", session)
        let absent = try session.guichet("serve", "--certificate", "rien.pem", "--private-key", "key.pem")
        #expect(absent.code == 3)
        #expect(absent.err.contains("rien.pem"))
        let open = try session.guichet("serve", "--certificate", "certificate.pem")
        #expect(open.code == 2, "\(open.err)")
        #expect(open.err.contains("--private-key manque"), "\(open.err)")
        let bare = try session.guichet("serve", "--private-key", "key.pem")
        #expect(bare.code == 2, "\(bare.err)")
        #expect(bare.err.contains("--certificate manque"), "\(bare.err)")
        for (certificate, key) in [("key.pem", "certificate.pem"), ("certificate.pem", "other-key.pem")] {
            let refused = try session.guichet("serve", "--certificate", certificate, "--private-key", key)
            #expect(refused.code == 2, "\(refused.err)")
            #expect(refused.err.hasPrefix("guichet: \(certificate) et \(key) "), "\(refused.err)")
        }
    }

    private func makeCertificate(_ path: String, key: String, _ session: Session) throws {
        let made = try session.shell(
            """
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout \(key) -out \(path) \
                -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1
            """)
        #expect(made.code == 0, "\(made.err)")
    }

    /// Signs in and prints the headers that the responses set for a browser.
    private static let signingIn = """
        import http.client, os, re, ssl, sys, urllib.parse
        port, trusted = int(sys.argv[1]), ssl.create_default_context(cafile=sys.argv[2])

        def send(method, path, body=None, headers={}):
            connection = http.client.HTTPSConnection("127.0.0.1", port, context=trusted, timeout=60)
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            for name, value in answer.getheaders():
                if name.lower() in ("set-cookie", "strict-transport-security"): print(f"{name.title()}: {value}")
            return answer, answer.read().decode()

        form, page = send("GET", "/sign-in?lang=fr")
        cookies = [value.split(";")[0] for value in form.headers.get_all("Set-Cookie")]
        field = re.search('name="form" value="([^"]*)"', page)[1]
        signed, _ = send("POST", "/sign-in", urllib.parse.urlencode({"form": field, "token": os.environ["TOKEN"]}), {
            "Content-Type": "application/x-www-form-urlencoded", "Cookie": "; ".join(cookies)})
        assert signed.status == 303, signed.status
        """

    @Test("The systemd unit is one, and names settings that there are")
    func unit() throws {
        let unit = try String(contentsOf: Self.root.appending(path: "Scripts/guichet.service"), encoding: .utf8)
        let session = try Session()
        let start = try #require(unit.firstMatch(of: /ExecStart=(\S+) (serve.*)/))
        let help = try session.guichet("serve", "--help").out
        for option in start.2.matches(of: /--[a-z-]+/) { #expect(help.contains(option.0)) }
        // Uses the settings named in the unit's first lines, with another folder.
        let settings = try #require(unit.firstMatch(of: /echo '([a-z-]+) = (\S+)' >/))
        #expect(help.contains("--\(settings.1) "))
        for variable in unit.matches(of: /Environment=([A-Z_]+)=/) { #expect(variable.1 == "GUICHET_DB") }
        let chapter = try String(
            contentsOf: Self.root.appending(path: "Sources/guichet/Manual/server.md"), encoding: .utf8)
        let fresh = try Session(nil)
        let steps = unit.matches(of: /runuser -u guichet -- guichet (.+)/).map { String($0.1) }
        #expect(steps.count == 3)
        for step in steps {
            let done = try fresh.shell("$GUICHET \(step)")
            #expect(done.code == 0, "\(step): \(done.err)")
            #expect(chapter.contains("\nguichet \(step)"), "\(step): \(done.err)")
        }
        guard Programs.isInstalled("systemd-analyze") else { return }
        let program = Programs.url("guichet").path
        let file = try session.folder.write(unit.replacing(start.1, with: program), to: "guichet.service")
        let verified = try session.shell("systemd-analyze verify \(file)")
        #expect(verified.code == 0, "\(verified.err)")
        #expect(verified.err.isEmpty, "\(verified.err)")
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
