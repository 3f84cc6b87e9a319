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
            (.mailCommand, "/usr/bin/msmtp  -a  desk ", "/usr/bin/msmtp -a desk"),
            (.operator, " Le réseau ", "Le réseau"),
        ])
    func settings(_ setting: DeskSetting, _ value: String, _ kept: String) throws {
        #expect(try setting.checked(value) == kept)
    }

    @Test("A program is named by its whole path")
    func program() {
        #expect(throws: Refusal.badCommand("msmtp -a desk")) { try DeskSetting.mailCommand.checked("msmtp -a desk") }
    }
}
