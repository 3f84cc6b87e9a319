import Desk
import Foundation
import Testing

struct DeadlineTests {
    private let now = Date(timeIntervalSince1970: 1_780_000_000)
    private let day: TimeInterval = 86_400

    @Test("What has stood for 30 days is settled, and a question is confirmed within 7")
    func terms() {
        #expect(Deadline.settled(at: now) == now - 30 * day)
        #expect(Deadline.unconfirmed(at: now) == now - 7 * day)
    }

    /// A question that was answered an hour after it was asked.
    private func answered() throws -> (custody: Custody, at: Date) {
        let awa = Account(name: "Awa", centre: "profession-banlieue")
        let asked = Act.asked(custodian: awa.centre, dueAt: now + 3 * day, isConfirmed: true)
        let custody = try Custody(replaying: [
            Event(act: asked, by: nil, at: now), Event(act: .answered(revision: 1), by: awa, at: now + 3_600),
        ])
        return (try #require(custody), now + 3_600)
    }

    @Test("Its asker reopens an answer as long as it is not settled", arguments: [(0, true), (1, false)])
    func reopening(late: Int, isPossible: Bool) throws {
        let (before, at) = try answered()
        var custody = before
        let event = Event(act: .reopened(dueAt: nil), by: nil, at: at + 30 * day + TimeInterval(late))
        let isDone = (try? custody.apply(event)) != nil
        #expect(isDone == isPossible)
    }
}
