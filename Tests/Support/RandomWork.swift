public import Desk
public import Store

/// People of several centres who do anything, allowed or not, to any question: what happens at random in years happens
/// here in seconds.
public struct RandomWork {
    private var numbers: SeededGenerator
    private let store: Store
    private let references: [String]

    /// One thing that someone tried.
    public struct Attempt: Sendable {
        public let deed: Deed
        public let reference: String
        /// Another question, for a merge.
        public let other: String
        /// Another centre, for a transfer or an assignment.
        public let centre: String
        public let account: Account
        /// The account had seen an old version of the question.
        public let isStale: Bool
        /// Why it was refused; nil when it was done.
        public let refusal: Refusal?
    }

    /// What can be tried.
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

    /// Tries one thing.
    public mutating func attempt() throws -> Attempt {
        let deed = pick(Deed.allCases), reference = pick(references), other = pick(references),
            centre = pick(Self.centres)
        let account = pick(Self.people)
        let isStale = Int.random(in: 0..<8, using: &numbers) == 0
        var refusal: Refusal?
        do {
            // Versions are counted from 1.
            try perform(deed, reference, other, centre, account, seen: isStale ? 0 : nil)
        } catch let error as Refusal {
            refusal = error
        }
        return Attempt(
            deed: deed, reference: reference, other: other, centre: centre, account: account, isStale: isStale,
            refusal: refusal)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &numbers)]
    }

    private func perform(
        _ deed: Deed, _ reference: String, _ other: String, _ centre: String, _ account: Account, seen: Int?
    ) throws {
        let why = "Parce que."
        func act(_ verb: some Stored) throws { _ = try store.perform(verb, by: account) }
        switch deed {
        case .claim: try act(Claim(reference: reference, seen: seen))
        case .release: try act(Release(reference: reference, seen: seen))
        case .takeOver: try act(TakeOver(reference: reference, reason: why, seen: seen))
        case .askBack: try act(AskBack(reference: reference, message: why, seen: seen))
        case .reply: try act(ReplyAsAsker(reference: reference, message: why, seen: seen))
        case .note: try act(Note(reference: reference, note: why, seen: seen))
        case .contribute: try act(Contribute(reference: reference, contribution: why, seen: seen))
        case .transfer: try act(Transfer(reference: reference, to: centre, reason: why, seen: seen))
        case .accept: try act(Accept(reference: reference, seen: seen))
        case .decline: try act(Decline(reference: reference, reason: why, seen: seen))
        case .assign: try act(Assign(reference: reference, to: centre, reason: why, seen: seen))
        case .answer: try act(AnswerQuestion(reference: reference, text: why, sources: [], seen: seen))
        case .submit: try act(AnswerQuestion(reference: reference, text: why, sources: [], submits: true, seen: seen))
        case .approve: try act(ApproveAnswer(reference: reference, seen: seen))
        case .returnAnswer: try act(ReturnAnswer(reference: reference, reason: why, seen: seen))
        case .close: try act(Close(reference: reference, closing: .outOfScope, seen: seen))
        case .withdraw: try act(Withdraw(reference: reference, seen: seen))
        case .reopen: try act(Reopen(reference: reference, reason: why, seen: seen))
        case .reopenAsAsker: try act(Reopen(reference: reference, reason: why, asAsker: true, seen: seen))
        case .merge: try act(Merge(reference: reference, into: other, seen: seen))
        case .undo: try act(Undo(reference: reference))
        case .restrict: try act(Restrict(reference: reference, sharedWith: [centre], reason: why, seen: seen))
        case .unrestrict: try act(Unrestrict(reference: reference, seen: seen))
        }
    }
}
