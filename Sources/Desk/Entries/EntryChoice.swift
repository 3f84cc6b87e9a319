public import Foundation

/// The acts on an entry that a page offers to an agent.
public enum EntryChoice: String, Codable, CaseIterable, Sendable {
    case submit, publish
    case giveBack = "return"
    case verify, edit, retire

    /// The acts that are possible now for this agent, by the rules of the acts themselves, in the order of the cases.
    public static func possible(for account: Account, as role: Role, on entry: Entry, at now: Date) -> [EntryChoice] {
        let standing = entry.custody.standing
        return allCases.filter { choice in
            let sample = choice.sample(standing, at: now)
            let isAllowed = (try? Permission.check(sample, by: account, as: role, on: standing)) != nil
            let isPossible = (try? EntryTransition.check(sample, by: account, on: standing, at: now)) != nil
            // Submitting again what already waits for a second reader is of no use.
            return isAllowed && isPossible && (choice != .submit || standing.status == .draft)
        }
    }

    private func sample(_ standing: EntryStanding, at now: Date) -> EntryAct {
        switch self {
        case .submit: .submitted(to: nil)
        case .publish: .published(revision: standing.revision, mentions: 0, alone: false)
        case .giveBack: .returned
        case .verify: .verified(reviewBy: Day(now).adding(days: EntryStanding.reviewAfterDays))
        case .edit: .edited(revision: standing.revision)
        case .retire: .retired(replacedBy: nil)
        }
    }
}
