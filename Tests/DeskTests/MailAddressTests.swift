import Testing

@testable import Desk

@Suite("The desk's own addresses")
struct MailAddressTests {
    @Test(
        "An address alone, or with a name",
        arguments: [
            ("guichet@Exemple.FR", nil, "guichet@exemple.fr"),
            ("Guichet <guichet@exemple.fr>", "Guichet", "guichet@exemple.fr"),
            ("\"Le guichet, à Paris\" <guichet@exemple.fr>", "Le guichet, à Paris", "guichet@exemple.fr"),
            (" <guichet@exemple.fr>", nil, "guichet@exemple.fr"),
        ])
    func read(_ text: String, _ name: String?, _ address: String) throws {
        let read = try MailAddress(text)
        #expect(read.name == name)
        #expect(read.address == address)
        #expect(try MailAddress(read.description) == read)
    }

    @Test(
        "What no mail server would take, or what would make two addresses of one, is refused",
        arguments: [
            "guichet", "guichet@localhost", "guichet+x@exemple.fr", "éric@exemple.fr", "a@exemple.fr, b@exemple.fr",
            "A <B <a@exemple.fr>>", "Guichet <guichet@exemple.fr", "Guichet\r\nBcc: b@exemple.fr <a@exemple.fr>",
        ])
    func refused(_ text: String) {
        #expect(throws: Refusal.self) { try MailAddress(text) }
    }

    @Test("A suffix stands before the @")
    func suffix() throws {
        #expect(try MailAddress("guichet@exemple.fr").adding(suffix: "abc") == "guichet+abc@exemple.fr")
    }

    @Test(
        "Settings are held to their form",
        arguments: [
            (DeskSetting.mailPaused, "Oui", "yes"), (.mailPaused, "no", "no"),
            (.mailReply, "Qr <qr@exemple.fr>", "qr@exemple.fr"),
            (.mailCommand, " /usr/bin/msmtp -C '/etc/a  b' ", "/usr/bin/msmtp -C '/etc/a  b'"),
            (.operator, " Le réseau ", "Le réseau"),
        ])
    func settings(_ setting: DeskSetting, _ value: String, _ kept: String) throws {
        #expect(try setting.checked(value) == kept)
    }

    @Test("A program is named by its whole path")
    func program() {
        #expect(throws: Refusal.badCommand("msmtp -a desk")) { try DeskSetting.mailCommand.checked("msmtp -a desk") }
    }

    @Test(
        "A command has the words that a shell gives it",
        arguments: [
            ("/bin/a  -x\ty", ["/bin/a", "-x", "y"]), ("/bin/a '-C' \"/etc/a b\"", ["/bin/a", "-C", "/etc/a b"]),
            ("'/bin/a b' c\\ d", ["/bin/a b", "c d"]), ("/bin/a '' e'f'\"g\"", ["/bin/a", "", "efg"]),
            ("/bin/a '$HOME|' \"x\\\"y\\\\ \\z\"", ["/bin/a", "$HOME|", "x\"y\\ \\z"]),
        ])
    func words(command: String, words: [String]) throws {
        #expect(try DeskSetting.words(ofCommand: command) == words)
    }

    @Test(
        "A command that would need a shell is none",
        arguments: [
            "/bin/a | b", "/bin/a > b", "/bin/a $HOME", "/bin/a `b`", "/bin/a; b", "/bin/a & b", "/bin/a *", "/bin/a ~",
            "/bin/a 'b", "/bin/a \"b", "/bin/a \\", "", "a /bin/a",
        ])
    func shell(command: String) {
        #expect(throws: Refusal.badCommand(command)) { try DeskSetting.words(ofCommand: command) }
    }
}
