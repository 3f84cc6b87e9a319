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
        /// Why it was refused; nil when it was done.
        public let refusal: Refusal?
    }

    /// What can be tried.
    public enum Deed: String, CaseIterable, Sendable {
        case claim, release, takeOver, askBack, reply, note, contribute, transfer, accept, decline, assign, answer,
            submit,
            approve, returnAnswer, close, withdraw, reopen, reopenAsAsker, merge, undo
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
        var refusal: Refusal?
        do {
            try perform(deed, reference, other, centre, account)
        } catch let error as Refusal {
            refusal = error
        }
        return Attempt(
            deed: deed, reference: reference, other: other, centre: centre, account: account, refusal: refusal)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &numbers)]
    }

    private func perform(
        _ deed: Deed, _ reference: String, _ other: String, _ centre: String, _ account: Account
    ) throws {
        let why = "Parce que."
        func act(_ verb: some Stored) throws { _ = try store.perform(verb, by: account) }
        switch deed {
        case .claim: try act(Claim(reference: reference))
        case .release: try act(Release(reference: reference))
        case .takeOver: try act(TakeOver(reference: reference, reason: why))
        case .askBack: try act(AskBack(reference: reference, message: why))
        case .reply: try act(ReplyAsAsker(reference: reference, message: why))
        case .note: try act(Note(reference: reference, note: why))
        case .contribute: try act(Contribute(reference: reference, contribution: why))
        case .transfer: try act(Transfer(reference: reference, to: centre, reason: why))
        case .accept: try act(Accept(reference: reference))
        case .decline: try act(Decline(reference: reference, reason: why))
        case .assign: try act(Assign(reference: reference, to: centre, reason: why))
        case .answer: try act(AnswerQuestion(reference: reference, text: why, sources: []))
        case .submit: try act(AnswerQuestion(reference: reference, text: why, sources: [], submits: true))
        case .approve: try act(ApproveAnswer(reference: reference))
        case .returnAnswer: try act(ReturnAnswer(reference: reference, reason: why))
        case .close: try act(Close(reference: reference, closing: .outOfScope))
        case .withdraw: try act(Withdraw(reference: reference))
        case .reopen: try act(Reopen(reference: reference, reason: why))
        case .reopenAsAsker: try act(Reopen(reference: reference, reason: why, asAsker: true))
        case .merge: try act(Merge(reference: reference, into: other))
        case .undo: try act(Undo(reference: reference))
        }
    }
}
