public import Foundation

/// What an agent may do to a question, as a page offers it.
public enum AgentAct: String, Codable, CaseIterable, Sendable {
    case claim, answer, approve
    case returnAnswer = "return"
    case askBack = "ask-back"
    /// What the asker said otherwise than by the link.
    case reply
    case accept, decline, transfer, assign, note, contribute, release
    case takeOver = "take-over"
    case restrict, unrestrict, close, reopen, publish

    /// What is possible now for this agent, by the same rules as the acts themselves; in the order of the cases.
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

    /// Beyond what is allowed: nobody takes over from themselves, or contributes to what their own centre answers.
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
        default: true
        }
    }

    /// An act of this kind, to try whether it is possible. No centre is called `*`.
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
