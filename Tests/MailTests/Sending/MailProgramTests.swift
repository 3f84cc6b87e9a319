import Foundation
import Support
import Testing

@testable import Mail

@Suite("The program that takes mails")
struct MailProgramTests {
    private func shell(_ line: String) -> MailProgram { MailProgram(words: ["/bin/sh", "-c", line, "sendmail"]) }

    private func run(
        _ line: String, _ arguments: [String] = [], input: String = "", patience: TimeInterval = 60,
        isWanted: () -> Bool = { true }
    ) -> MailProgram.Ending {
        shell(line).run(arguments, input: Data(input.utf8), patience: patience, isWanted: isWanted)
    }

    @Test("It gets the message on standard input")
    func input() { #expect(run("cat >&2", input: "Bonjour") == .exited(code: 0, said: "Bonjour")) }

    @Test("It gets its arguments as they are: nothing in them is run")
    func arguments() {
        let words = ["-f", "$(id)@exemple.fr", "--", "`id`;id@exemple.fr", ""]
        #expect(
            run("for word; do printf '[%s]' \"$word\" >&2; done", words)
                == .exited(code: 0, said: "[-f][$(id)@exemple.fr][--][`id`;id@exemple.fr][]"))
    }

    @Test("A megabyte each way: neither waits for the other")
    func much() {
        let ending = run(
            "head -c 1000000 /dev/zero | tr '\\0' e >&2; cat >/dev/null", input: .init(repeating: "x", count: 1_000_000)
        )
        guard case .exited(0, let said) = ending else {
            Issue.record("\(ending)")
            return
        }
        #expect(said == String(repeating: "e", count: 8_192))
    }

    @Test("It need not read the message")
    func unread() {
        #expect(
            run("exec 0<&-; exit 67", input: .init(repeating: "x", count: 1_000_000)) == .exited(code: 67, said: ""))
    }

    @Test("One that takes too long is killed with all that it started")
    func late() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("alive")
        #expect(run("(sleep 600; : > '\(path)') & sleep 600", patience: 0.2) == .killed)
    }

    @Test("One that is not wanted any more is killed")
    func unwanted() { #expect(run("sleep 600", isWanted: { false }) == .killed) }

    @Test("What it left running is not waited for")
    func left() { #expect(run("sleep 5 & echo fait >&2") == .exited(code: 0, said: "fait\n")) }

    @Test("One that a signal ends has no code of its own")
    func signalled() { #expect(run("kill -9 $$") == .exited(code: 137, said: "")) }

    @Test("One that is not there")
    func missing() {
        let program = MailProgram(words: ["/nulle/part"])
        #expect(program.run([], input: Data(), patience: 60) == .notStarted(errno: ENOENT))
    }

    @Test("It has no file of this process")
    func files() throws {
        let folder = try TemporaryFolder()
        try folder.write("secret", to: "secret")
        let file = try #require(FileHandle(forReadingAtPath: folder.path("secret")))
        defer { try? file.close() }
        _ = fcntl(file.fileDescriptor, F_SETFD, 0)
        let number = file.fileDescriptor
        #expect(run("if [ -e /dev/fd/\(number) ]; then echo ouvert >&2; fi") == .exited(code: 0, said: ""))
    }
}
