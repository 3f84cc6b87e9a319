import Desk
import Support

/// An independent model of the workflow without a database, with which the store is compared.
struct WorkflowModel {
    struct Question: Equatable {
        var status: Status = .routed
        var custodian = "profession-banlieue"
        var agent: Account?
        var offer: String?
        var declines = 0
        var resume: Status?
        var duplicateOf: String?
        var restrictedTo: [String]?
        var closing: Closing?
    }

    private(set) var questions: [String: Question]
    /// The state of a question before its last act, if that can be undone, and who may undo it.
    private var undoable: [String: (before: Question, by: Account)] = [:]
    /// The last act on each question and its actor; nil for the asker.
    private var last: [String: (deed: RandomWork.Deed, by: Account?)] = [:]
    /// The questions to which an answer was sent.
    private var answered: Set<String> = []

    init(_ references: [String]) {
        questions = Dictionary(uniqueKeysWithValues: references.map { ($0, Question()) })
    }

    /// Whether the attempt should succeed; if so, the model applies it.
    mutating func attempt(_ attempt: RandomWork.Attempt) -> Bool {
        guard attempt.deed == .undo || sees(attempt.account, attempt.reference),
            attempt.deed != .merge || sees(attempt.account, attempt.other)
        else { return false }
        guard let before = questions[attempt.reference] else { return false }
        if attempt.deed == .merge, !isKept(attempt) { return false }
        // An act whose result exists already succeeds without a change, whatever version was seen.
        if holds(attempt, before) { return true }
        // Otherwise an account that saw an old version is refused.
        guard !attempt.isStale || attempt.deed == .undo, let after = outcome(of: attempt, on: before) else {
            return false
        }
        let again =
            attempt.deed == .merge ? questions.filter { $0.value.duplicateOf == attempt.reference }.map(\.key) : []
        questions[attempt.reference] = after
        undoable[attempt.reference] = Self.canBeTakenBack.contains(attempt.deed) ? (before, attempt.account) : nil
        last[attempt.reference] = (Self.act(attempt.deed), Self.isAskers(attempt.deed) ? nil : attempt.account)
        if [.answer, .approve].contains(attempt.deed) { answered.insert(attempt.reference) }
        for reference in again {
            questions[reference]?.duplicateOf = attempt.other
            undoable[reference] = nil
            last[reference] = (.merge, attempt.account)
        }
        if attempt.deed == .merge, let shared = questions[attempt.other]?.restrictedTo {
            for reference in [attempt.reference] + again { share(shared, with: reference) }
        } else if after.restrictedTo != before.restrictedTo {
            follow(attempt.reference, from: before.restrictedTo, to: after.restrictedTo)
        }
        if attempt.deed == .withdraw { detach(from: attempt.reference) }
        return true
    }

    /// Duplicates have the restriction of their original, which nobody undoes alone.
    private mutating func share(_ centres: [String]?, with reference: String) {
        guard questions[reference]?.restrictedTo != centres else { return }
        questions[reference]?.restrictedTo = centres
        undoable[reference] = nil
        last[reference] = nil
    }

    private mutating func follow(_ reference: String, from before: [String]?, to after: [String]?) {
        for (duplicate, question) in questions
        where question.duplicateOf == reference && question.restrictedTo == before {
            share(after, with: duplicate)
        }
    }

    /// When the asker withdraws an unanswered question, its duplicates become independent again.
    private mutating func detach(from reference: String) {
        guard !answered.contains(reference) else { return }
        for (duplicate, question) in questions where question.duplicateOf == reference {
            questions[duplicate] = reopened(question)
            undoable[duplicate] = nil
            last[duplicate] = nil
        }
    }

    /// Both ways of reopening are the same act for detecting repetition.
    private static func act(_ deed: RandomWork.Deed) -> RandomWork.Deed { deed == .reopenAsAsker ? .reopen : deed }

    private static func isAskers(_ deed: RandomWork.Deed) -> Bool {
        [.reply, .withdraw, .reopenAsAsker].contains(deed)
    }

    /// Whether the question can be the original in a merge: it is not a duplicate, and it was answered if it is closed.
    private func isKept(_ attempt: RandomWork.Attempt) -> Bool {
        guard attempt.other != attempt.reference, let kept = questions[attempt.other] else { return false }
        return kept.duplicateOf == nil && (kept.status != .closed || answered.contains(attempt.other))
    }

    /// Whether the requested state exists already and the account may do the act.
    private func holds(_ attempt: RandomWork.Attempt, _ before: Question) -> Bool {
        let isOwn = reaches(attempt.account, before)
        let actor = Self.isAskers(attempt.deed) ? nil : attempt.account
        let isLast = last[attempt.reference].map { $0.deed == Self.act(attempt.deed) && $0.by == actor } ?? false
        return switch attempt.deed {
        case .claim, .takeOver: isOwn && before.status == .claimed && before.agent == attempt.account
        case .transfer: isOwn && before.offer == attempt.centre
        case .assign: isCoordinator(attempt.account) && before.custodian == attempt.centre && isOpen(before)
        case .close: isOwn && before.closing == .outOfScope
        case .withdraw: before.closing == .withdrawn
        case .merge: isOwn && before.duplicateOf == attempt.other
        case .restrict: isOwn && before.restrictedTo == [attempt.centre]
        case .unrestrict: isOwn && before.restrictedTo == nil
        // All answers in this test have the same text.
        case .answer: isOwn && before.status == .answered
        case .submit: isOwn && before.status == .review
        case .release, .askBack, .approve, .returnAnswer, .reopen: isOwn && isLast
        case .reply, .note, .contribute, .reopenAsAsker, .accept, .decline: isLast
        case .undo: false
        }
    }

    private static let canBeTakenBack: Set<RandomWork.Deed> = [
        .claim, .release, .takeOver, .transfer, .assign, .submit, .returnAnswer, .accept, .decline, .reopen,
        .restrict, .unrestrict,
    ]

    private func outcome(of attempt: RandomWork.Attempt, on before: Question) -> Question? {
        switch attempt.deed {
        case .withdraw, .reply, .reopenAsAsker: asker(attempt.deed, before)
        case .accept, .decline: offered(attempt, before)
        case .note, .contribute: before
        case .assign:
            isOpen(before) && isCoordinator(attempt.account) && attempt.centre != before.custodian
                ? handed(before, to: attempt.centre) : nil
        case .undo:
            undoable[attempt.reference].flatMap {
                $0.by == attempt.account && canBeAgain($0.before, attempt.reference) ? $0.before : nil
            }
        default: reaches(attempt.account, before) ? held(attempt, before) : nil
        }
    }

    /// Whether an undo may restore this state. If it was a duplicate, its original must be no duplicate itself and not
    /// closed without an answer, and the question must have no duplicates.
    private func canBeAgain(_ question: Question, _ reference: String) -> Bool {
        guard let kept = question.duplicateOf else { return true }
        guard questions[kept]?.status != .closed || answered.contains(kept),
            questions[kept]?.restrictedTo == question.restrictedTo
        else { return false }
        return questions[kept]?.duplicateOf == nil && !questions.values.contains { $0.duplicateOf == reference }
    }

    private func asker(_ deed: RandomWork.Deed, _ before: Question) -> Question? {
        switch deed {
        case .withdraw: isOpen(before) || before.status == .answered ? closed(before, .withdrawn) : nil
        case .reply: before.resume.map { with(before) { $0.status = $1 }($0) }
        default: reopened(before)
        }
    }

    private func offered(_ attempt: RandomWork.Attempt, _ before: Question) -> Question? {
        guard isOpen(before), let offer = before.offer,
            attempt.account.centre == offer || isCoordinator(attempt.account)
        else { return nil }
        if attempt.deed == .accept { return handed(before, to: offer) }
        if before.declines == 1 {
            var after = handed(before, to: Centre.national)
            after.declines = 0
            return after
        }
        var after = before
        after.offer = nil
        after.declines += 1
        return after
    }

    /// Acts that only the custodian and the coordinator may do.
    private func held(_ attempt: RandomWork.Attempt, _ before: Question) -> Question? {
        var after = before
        let inHand: Set<Status> = [.triage, .routed, .claimed]
        let isFree = before.status != .claimed || before.agent == attempt.account
        let isAnothers = before.agent != attempt.account
        switch attempt.deed {
        case .claim where before.status == .routed || before.status == .triage,
            .takeOver where before.status == .claimed:
            after.status = .claimed
            after.agent = attempt.account
        case .release where before.status == .claimed && isFree: return handed(before, to: before.custodian)
        case .askBack where inHand.contains(before.status) && isFree:
            after.resume = before.status
            after.status = .waiting
        case .transfer where inHand.contains(before.status) && isFree && attempt.centre != before.custodian:
            after.offer = attempt.centre
        case .answer where (inHand.contains(before.status) && isFree) || before.status == .answered,
            .approve where before.status == .review && isAnothers:
            after.status = .answered
            after.agent = before.agent ?? attempt.account
            after.offer = nil
        case .submit where inHand.contains(before.status) && isFree:
            after.status = .review
            after.agent = before.agent ?? attempt.account
        case .returnAnswer where before.status == .review && isAnothers: after.status = .claimed
        case .close where isOpen(before) || before.status == .answered: return closed(before, .outOfScope)
        case .reopen: return reopened(before)
        case .merge: return merged(attempt, before)
        case .restrict where before.restrictedTo != [attempt.centre]: after.restrictedTo = [attempt.centre]
        case .unrestrict where before.restrictedTo != nil: after.restrictedTo = nil
        default: return nil
        }
        return after
    }

    private func merged(_ attempt: RandomWork.Attempt, _ before: Question) -> Question? {
        let followers = questions.values.filter { $0.duplicateOf == attempt.reference }
        guard followers.allSatisfy({ reaches(attempt.account, $0) }) else { return nil }
        // All were asked by one person here, to whom a restricted answer may go; to more agents it may not.
        let isOpen = questions[attempt.other]?.restrictedTo == nil
        guard !isOpen || ([before] + followers).allSatisfy({ $0.restrictedTo == nil }) else { return nil }
        var after = closed(before, .duplicate)
        after.duplicateOf = attempt.other
        return after
    }

    // MARK: - Helpers

    private func sees(_ account: Account, _ reference: String) -> Bool {
        guard let question = questions[reference], let shared = question.restrictedTo else { return true }
        return reaches(account, question) || account.centre == question.offer || shared.contains(account.centre)
    }

    private func isOpen(_ question: Question) -> Bool {
        [.triage, .routed, .claimed, .waiting, .review].contains(question.status)
    }

    private func isCoordinator(_ account: Account) -> Bool { account.centre == Centre.national }

    private func reaches(_ account: Account, _ question: Question) -> Bool {
        account.centre == question.custodian || isCoordinator(account)
    }

    private func handed(_ question: Question, to centre: String) -> Question {
        var after = Question()
        after.restrictedTo = question.restrictedTo
        after.custodian = centre
        after.status = centre == Centre.national ? .triage : .routed
        if question.status == .waiting {
            after.resume = after.status
            after.status = .waiting
        }
        after.declines = centre == question.custodian ? question.declines : 0
        return after
    }

    private func closed(_ question: Question, _ closing: Closing) -> Question {
        var after = question
        after.status = .closed
        after.offer = nil
        after.resume = nil
        after.duplicateOf = nil
        after.closing = closing
        return after
    }

    private func reopened(_ question: Question) -> Question? {
        guard question.status == .answered || question.status == .closed else { return nil }
        var after = handed(question, to: question.custodian)
        after.declines = 0
        return after
    }

    private func with(_ question: Question, _ change: @escaping (inout Question, Status) -> Void) -> (Status) ->
        Question
    {
        { status in
            var after = question
            change(&after, status)
            after.resume = nil
            return after
        }
    }
}
