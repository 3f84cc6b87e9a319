import Desk
import Phrasebook
import Testing

@testable import Mail

@Suite("What the end of a mail program means")
struct VerdictTests {
    private func outcome(_ code: Int32, _ said: String = "") -> MailOutcome {
        MailVerdict.outcome(code: code, said: said, Language.english.phrases)
    }

    @Test("Zero: sent")
    func sent() { #expect(outcome(0, "a warning") == .sent) }

    @Test("An unknown user or host, unfit data and no permission are for good", arguments: [67, 68, 65, 77] as [Int32])
    func forGood(code: Int32) { #expect(outcome(code, "sendmail: no\n") == .refused("sendmail: no")) }

    @Test("Whatever else is tried again", arguments: [1, 64, 69, 70, 71, 73, 74, 75, 76, 78, 137] as [Int32])
    func again(code: Int32) { #expect(outcome(code, "busy") == .failed("busy")) }

    @Test("A program that says nothing is named by its code")
    func silent() { #expect(outcome(75) == .failed("the program failed with the code 75")) }

    @Test("The last line is kept")
    func lastLine() { #expect(outcome(75, "one\n\ntwo\n \n") == .failed("two")) }

    // What msmtp 1.8.23 writes.

    private func msmtp(_ lines: String...) -> String {
        (lines.map { "msmtp: " + $0 } + ["msmtp: could not send mail (account default from /etc/msmtprc)", ""])
            .joined(separator: "\n")
    }

    @Test("msmtp has one code for both kinds of refusal: the mail server's reply decides")
    func replies() {
        let recipient = "recipient address lea@example.org not accepted by the server"
        #expect(
            outcome(69, msmtp(recipient, "server message: 550 5.1.1 No such user"))
                == .refused("550 5.1.1 No such user"))
        #expect(
            outcome(69, msmtp(recipient, "server message: 450 4.2.0 Greylisted"))
                == .failed("450 4.2.0 Greylisted"))
        #expect(
            outcome(69, msmtp("the server did not accept the mail", "server message: 552 5.3.4 Too big"))
                == .refused("552 5.3.4 Too big"))
    }

    @Test("Of a reply in several lines the last is kept")
    func severalLines() {
        let said = msmtp("server message: 550-5.7.1 Look at", "server message: 550 5.7.1 example.org/why")
        #expect(outcome(69, said) == .refused("550 5.7.1 example.org/why"))
    }

    @Test("What is the desk's own fault is mended, then sent: its password, its address, its mail server's name")
    func ownFault() {
        let password = msmtp("authentication failed (method PLAIN)", "server message: 535 5.7.8 Bad credentials")
        #expect(outcome(77, password) == .failed("535 5.7.8 Bad credentials"))
        let sender = msmtp(
            "envelope from address guichet@exemple.fr not accepted by the server", "server message: 553 5.7.1 Not yours"
        )
        #expect(outcome(69, sender) == .failed("553 5.7.1 Not yours"))
        let host = "msmtp: cannot locate host smtp.exemple.fr: Name or service not known\nmsmtp: could not send mail"
        #expect(outcome(68, host) == .failed("msmtp: could not send mail"))
    }

    @Test("A number of three digits elsewhere is no reply")
    func otherNumbers() {
        #expect(outcome(67, "sendmail: 550 recipients, none known") == .refused("sendmail: 550 recipients, none known"))
        #expect(outcome(75, "host x said: 550 5.1.1 unknown") == .refused("550 5.1.1 unknown"))
    }
}
