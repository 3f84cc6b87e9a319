import Foundation
import Mail
import Testing

/// Tests where a message is placed, and that two programs do not answer each other without end.
@Suite struct PlacementTests {
    private typealias Place = Placement<Int>.Place

    @Test("The suffix of the recipient decides, whoever writes")
    func suffix() {
        let placement = place(message(to: "guichet+k7f3q@centre.example", more: ["In-Reply-To: <q2@centre.example>"]))
        #expect(placement.place == .question(1, by: .suffix))
        #expect(placement.wakes)
    }

    @Test("Where servers hide the suffix from To, the envelope has it")
    func envelope() {
        let text = message(to: "undisclosed-recipients:;")
        let envelope = Envelope(sender: "camille@ville.example", recipients: ["guichet+k7f3q@centre.example"])
        let read = ReceivedMessage(Data(text.utf8), envelope: envelope, ownAddresses: [Observation.desk])
        #expect(place(read).place == .question(1, by: .suffix))
    }

    @Test("Else a Message-ID of the thread decides, the nearest first")
    func references() {
        let thread = ["References: <q1@centre.example>\n <q2@centre.example> (comment)\n <other@ville.example>"]
        #expect(place(message(more: thread)).place == .question(2, by: .messageID))
        #expect(
            place(message(more: ["In-Reply-To: <q1@centre.example>"] + thread)).place == .question(1, by: .messageID))
    }

    @Test("A subject never decides")
    func subject() {
        #expect(place(message(subject: "[2026-00001] local")).place == .newQuestion)
        #expect(place(message(subject: "Re: [2026-00001] local")).place == .held(.unknownThread))
    }

    @Test("A suffix that was revoked makes no new question")
    func revoked() {
        #expect(place(message(to: "guichet+old@centre.example")).place == .held(.unknownSuffix))
    }

    @Test("A person's first message is a question; without a sender, or words, it waits")
    func first() {
        #expect(place(message()).place == .newQuestion)
        #expect(place(message(from: nil)).place == .held(.noSender))
        #expect(place(message(subject: "", body: " \n")).place == .held(.nothingWritten))
        #expect(place(message(body: " \n")).place == .newQuestion)
    }

    @Test("An out-of-office reply is placed, and wakes nothing")
    func outOfOffice() {
        let placement = place(message(to: "guichet+k7f3q@centre.example", more: ["Auto-Submitted: auto-replied"]))
        #expect(placement.place == .question(1, by: .suffix))
        #expect(!placement.wakes)
    }

    @Test("A newsletter that belongs to no question waits")
    func newsletter() {
        #expect(place(message(more: ["Precedence: bulk"])).place == .held(.machine))
    }

    @Test("A bounce finds its question by the envelope, else by the Message-ID that came back")
    func bounces() throws {
        let bytes = try Corpus.bytes(of: "bounce-qmail")
        let bounce = ReceivedMessage(bytes, ownAddresses: [Observation.desk])
        let bySuffix = Placement(
            of: bounce, to: Observation.desk, bySuffix: { $0 == "b7k2" ? 3 : nil }, byMessageID: { _ in nil })
        let byMessageID = Placement(
            of: bounce, to: Observation.desk, bySuffix: { _ in nil },
            byMessageID: { $0 == "q42.1@centre.example" ? 4 : nil })
        for (placement, wanted) in [(bySuffix, 3), (byMessageID, 4)] {
            guard case .bounce(_, let question) = placement.place else {
                Issue.record("It is no bounce")
                return
            }
            #expect(question == wanted)
            #expect(!placement.wakes)
        }
    }

    @Test("The twenty-first message of a sender within an hour waits")
    func flood() {
        let flooded = message(to: "guichet+k7f3q@centre.example")
        #expect(place(flooded, traffic: SenderTraffic(lastHour: 19)).place == .question(1, by: .suffix))
        #expect(place(flooded, traffic: SenderTraffic(lastHour: 20)).place == .held(.tooMany))
    }

    @Test("One acknowledgement a sender a day")
    func acknowledgements() {
        let question = read(message())
        let now = Date(timeIntervalSince1970: 1_710_234_000)
        #expect(SenderTraffic().mayAcknowledge(question, at: now))
        #expect(!SenderTraffic(acknowledgedAt: now - 86_399).mayAcknowledge(question, at: now))
        #expect(SenderTraffic(acknowledgedAt: now - 86_400).mayAcknowledge(question, at: now))
        #expect(!SenderTraffic(acknowledgedAt: now + 60).mayAcknowledge(question, at: now))
        #expect(!SenderTraffic(lastHour: 20).mayAcknowledge(question, at: now))
    }

    @Test("Two desks that write to each other stop after one exchange", arguments: [true, false])
    func twoDesks(saysSo: Bool) {
        // If the other program does not identify itself, the limit of one acknowledgement a day ends the exchange.
        let headers = saysSo ? ["Auto-Submitted: auto-replied"] : []
        let now = Date(timeIntervalSince1970: 1_710_234_000)
        var traffic = [SenderTraffic(), SenderTraffic()]
        var sent = 0
        var next: ReceivedMessage? = read(message(from: "autre@autre.example"))
        var desk = 0
        while let incoming = next, sent < 10 {
            next = nil
            if traffic[desk].mayAcknowledge(incoming, at: now) {
                traffic[desk].acknowledgedAt = now
                sent += 1
                next = read(message(from: "desk\(desk)@other.example", more: headers))
            }
            traffic[desk].lastHour += 1
            desk = 1 - desk
        }
        #expect(sent == (saysSo ? 1 : 2))
    }

    @Test("A sender is one in any case and with any suffix")
    func senders() {
        #expect(read(message(from: "Camille+x@Ville.Example")).senderKey == "camille@ville.example")
        #expect(read(message(from: nil)).senderKey == nil)
    }

    // MARK: - Messages

    private func message(
        from: String? = "Camille Roux <camille@ville.example>", to: String = "guichet@centre.example",
        subject: String = "Local associatif", more: [String] = [], body: String = "Qui occupe le local ?"
    ) -> String {
        let headers = [from.map { "From: " + $0 }, "To: " + to, "Subject: " + subject].compactMap { $0 } + more
        return headers.joined(separator: "\n") + "\nContent-Type: text/plain; charset=utf-8\n\n" + body + "\n"
    }

    private func read(_ text: String) -> ReceivedMessage {
        ReceivedMessage(Data(text.utf8), ownAddresses: [Observation.desk])
    }

    private func place(_ text: String, traffic: SenderTraffic = SenderTraffic()) -> Placement<Int> {
        place(read(text), traffic: traffic)
    }

    private func place(_ message: ReceivedMessage, traffic: SenderTraffic = SenderTraffic()) -> Placement<Int> {
        Placement(
            of: message, to: Observation.desk, traffic: traffic, bySuffix: { $0 == "k7f3q" ? 1 : nil },
            byMessageID: { ["q1@centre.example": 1, "q2@centre.example": 2][$0] })
    }
}
