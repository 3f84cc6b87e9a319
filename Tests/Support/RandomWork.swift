public import Desk
public import Store

/// Random work of people of several centres, who try any act on any question, allowed or not. It reaches combinations
/// in seconds that normal use reaches only over years.
public struct RandomWork {
    private var numbers: SeededGenerator
    private let store: Store
    private let references: [String]

    /// The result of one attempt.
    public struct Attempt: Sendable {
        public let deed: Deed
        public let reference: String
        /// The question to merge into.
        public let other: String
        /// The centre of a transfer or an assignment.
        public let centre: String
        public let account: Account
        /// Whether the account had seen an old version of the question.
        public let isStale: Bool
        /// Why it was refused; nil when it was done.
        public let refusal: Refusal?
        /// Whether the requested state existed already, so that nothing changed.
        public let isUnchanged: Bool
    }

    /// The acts that are tried.
    public enum Deed: String, CaseIterable, Sendable {
        case claim, release, takeOver, askBack, reply, note, contribute, transfer, accept, decline, assign, answer,
            submit,
            approve, returnAnswer, close, withdraw, reopen, reopenAsAsker, merge, undo, restrict, unrestrict
    }

    public static let people: [Account] = [.awa, .basile, .odile, .nadia]
    private static let centres = ["profession-banlieue", "oriv", Centre.national]

    public init(_ store: Store, on references: [String], seed: UInt64) {
        self.store = store
        self.references = references
        numbers = SeededGenerator(seed: seed)
    }

    /// Tries a random act.
    public mutating func attempt() throws -> Attempt {
        let deed = pick(Deed.allCases)
        let reference = pick(references)
        let other = pick(references)
        let centre = pick(Self.centres)
        let account = pick(Self.people)
        let isStale = Int.random(in: 0..<8, using: &numbers) == 0
        var (refusal, isUnchanged) = (Refusal?.none, false)
        do {
            // Versions are counted from 1, so 0 is always outdated.
            isUnchanged = try perform(deed, reference, other, centre, account, seen: isStale ? 0 : nil)
        } catch let error as Refusal {
            refusal = error
        }
        return Attempt(
            deed: deed, reference: reference, other: other, centre: centre, account: account, isStale: isStale,
            refusal: refusal, isUnchanged: isUnchanged)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &numbers)]
    }

    /// - Returns: whether nothing changed.
    private func perform(
        _ deed: Deed, _ reference: String, _ other: String, _ centre: String, _ account: Account, seen: Int?
    ) throws -> Bool {
        let why = "Parce que."
        func act(_ verb: some Stored) throws -> Bool {
            let reply = try store.perform(verb, by: account)
            return ((reply as? QuestionFile)?.question ?? reply as? Question)?.isUnchanged ?? false
        }
        switch deed {
        case .claim: return try act(Claim(reference: reference, seen: seen))
        case .release: return try act(Release(reference: reference, seen: seen))
        case .takeOver: return try act(TakeOver(reference: reference, reason: why, seen: seen))
        case .askBack: return try act(AskBack(reference: reference, message: why, seen: seen))
        case .reply: return try act(ReplyAsAsker(reference: reference, message: why, seen: seen))
        case .note: return try act(Note(reference: reference, note: why, seen: seen))
        case .contribute: return try act(Contribute(reference: reference, contribution: why, seen: seen))
        case .transfer: return try act(Transfer(reference: reference, to: centre, reason: why, seen: seen))
        case .accept: return try act(Accept(reference: reference, seen: seen))
        case .decline: return try act(Decline(reference: reference, reason: why, seen: seen))
        case .assign: return try act(Assign(reference: reference, to: centre, reason: why, seen: seen))
        case .answer: return try act(AnswerQuestion(reference: reference, text: why, sources: [], seen: seen))
        case .submit:
            return try act(AnswerQuestion(reference: reference, text: why, sources: [], submits: true, seen: seen))
        case .approve: return try act(ApproveAnswer(reference: reference, seen: seen))
        case .returnAnswer: return try act(ReturnAnswer(reference: reference, reason: why, seen: seen))
        case .close: return try act(Close(reference: reference, closing: .outOfScope, seen: seen))
        case .withdraw: return try act(Withdraw(reference: reference, seen: seen))
        case .reopen: return try act(Reopen(reference: reference, reason: why, seen: seen))
        case .reopenAsAsker: return try act(Reopen(reference: reference, reason: why, asAsker: true, seen: seen))
        case .merge: return try act(Merge(reference: reference, into: other, seen: seen))
        case .undo: return try act(Undo(reference: reference))
        case .restrict: return try act(Restrict(reference: reference, sharedWith: [centre], reason: why, seen: seen))
        case .unrestrict: return try act(Unrestrict(reference: reference, seen: seen))
        }
    }
}
