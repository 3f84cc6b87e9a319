public import Foundation

/// The acts on a question that a page offers to an agent.
public enum AgentAct: String, Codable, CaseIterable, Sendable {
    case claim, answer, approve
    case returnAnswer = "return"
    case askBack = "ask-back"
    /// A reply of the asker by other means than the link, for example by telephone.
    case reply
    case accept, decline, transfer, assign, note, contribute, release
    case takeOver = "take-over"
    case restrict, unrestrict, close, reopen, publish

    /// The acts that are possible now for this agent, by the rules of the acts themselves, in the order of the cases.
    public static func possible(
        for account: Account, as role: Role, on question: Question, at now: Date
    ) -> [AgentAct] {
        let standing = question.custody.standing
        return allCases.filter { act in
            guard act.makesSense(for: account, on: standing) else { return false }
            let sample = act.sample(at: now)
            let isAllowed = (try? Permission.check(sample, by: account, as: role, on: standing)) != nil
            return isAllowed && (try? Transition.check(sample, by: account, on: standing, at: now)) != nil
        }
    }

    /// Possible, but of no use: taking over from oneself, contributing to one's own centre's answer.
    private func makesSense(for account: Account, on standing: Standing) -> Bool {
        switch self {
        case .takeOver: standing.claim.map { $0.by != account } ?? false
        case .release: standing.claim?.by == account
        case .contribute: account.centre != standing.custodian
        case .reply: account.centre == standing.custodian
        case .accept, .decline: standing.offer != nil
        case .transfer: standing.offer == nil
        case .approve, .returnAnswer: standing.claim?.by != account
        case .close: standing.status != .answered
        case .restrict: standing.restrictedTo == nil
        case .claim, .answer, .askBack, .assign, .note, .unrestrict, .reopen, .publish: true
        }
    }

    /// An act of this kind, only to test whether it is possible. No centre has the slug `*`.
    private func sample(at now: Date) -> Act {
        switch self {
        case .claim: .claimed(until: now)
        case .answer: .answered(revision: 1)
        case .approve: .approved(revision: 1)
        case .returnAnswer: .returned
        case .askBack: .askedBack
        case .reply: .replied(dueAt: now)
        case .accept: .accepted
        case .decline: .declined
        case .transfer: .offered(to: "*")
        case .assign: .assigned(to: "*")
        case .note: .noted
        case .contribute: .contributed
        case .release: .released
        case .takeOver: .takenOver(until: now)
        case .restrict: .restricted(to: [])
        case .unrestrict: .unrestricted
        case .close: .closed(.outOfScope)
        case .reopen: .reopened(dueAt: nil)
        case .publish: .published(entry: "*")
        }
    }
}
