public import Foundation

/// Shows a question to its asker.
public struct ShowFollowUp: Verb {
    public typealias Reply = FollowUp

    /// The secret of the link.
    public let link: String

    public init(link: String) { self.link = link }

    public func validated() -> Self { self }
}

/// A question as its asker sees it: without notes, agents' names or unsent texts.
public struct FollowUp: Codable, Equatable, Sendable {
    public let reference: String
    public let title: String
    public let body: String
    public let status: Status
    /// The slug of the custodian.
    public let centre: String
    public let route: Route
    public let audience: Audience
    public let askedAt: Date
    public let dueAt: Date
    public let version: Int
    public let closing: Closing?
    /// The visible history, oldest first. Contributions of other centres are shown once the answer is sent.
    public let turns: [Turn]
    /// What the asker can do now.
    public let possible: Set<Possible>
    /// Its asker is written to by mail.
    public let isMailed: Bool

    /// One entry of the visible history.
    public struct Turn: Codable, Equatable, Sendable {
        public let at: Date
        /// The acts that are shown to the asker, under their names in the history. An answer that a second reader
        /// approved is `answered`.
        public enum Kind: String, Codable, CaseIterable, Sendable {
            case asked, confirmed
            case askedBack = "asked_back"
            case replied, wrote, reminded, answered, contributed, closed, merged, reopened, detached, accepted, assigned
            /// Someone replied or wrote from another address than the asker's.
            case othersWrote = "others_wrote"
        }

        public let kind: Kind
        /// By the asker.
        public let isOwn: Bool
        /// The text; Markdown in answers and contributions.
        public let text: String?
        /// The sources of an answer.
        public let sources: [Source]
        /// The files that came with it.
        public let attachments: [Attachment]

        public init(
            at: Date, kind: Kind, isOwn: Bool, text: String?, sources: [Source] = [], attachments: [Attachment] = []
        ) {
            self.at = at
            self.kind = kind
            self.isOwn = isOwn
            self.text = text
            self.sources = sources
            self.attachments = attachments
        }
    }

    public enum Possible: String, Codable, CaseIterable, Sendable {
        case confirm, reply, withdraw, satisfied, reopen
    }

    /// - Parameter original: the question of which it is a duplicate; its answers are shown too.
    public init(_ file: QuestionFile, original: QuestionFile? = nil, now: Date) {
        let (question, standing) = (file.question, file.question.custody.standing)
        reference = question.reference
        title = question.title
        body = question.body
        status = standing.status
        centre = standing.custodian
        route = question.route
        audience = question.audience
        isMailed = file.isMailed
        askedAt = question.askedAt
        dueAt = question.dueAt
        version = question.custody.version
        closing = standing.closing
        let isAnswered = file.events.contains { $0.act.kind == .answered || $0.act.kind == .approved }
        let answers = (original?.events ?? []).enumerated().compactMap { index, event in
            original.flatMap { Self.turn(event, text: nil, in: $0, version: index + 1) }
        }
        // A duplicate of a question out of scope is out of scope too, for the same reason.
        let ends = (original?.events ?? []).enumerated().compactMap { index, event in
            guard let original, event.act == .closed(.outOfScope), !original.events.isTakenBack(index) else {
                return Turn?.none
            }
            return Self.turn(event, text: original.messages[index + 1], in: original, version: index + 1)
        }
        turns =
            file.events.enumerated().filter { index, event in
                !file.events.isTakenBack(index) && (isAnswered || event.act != .contributed)
            }.compactMap { index, event in
                Self.turn(
                    event, text: file.messages[index + 1], in: file, version: index + 1,
                    isByTime: file.events.isSettled(index))
            } + answers.filter { $0.kind == .answered } + ends
        possible = Set(
            Possible.allCases.filter { act in
                act.makesSense(standing.status)
                    && (try? Transition.check(act.sample(at: now), by: nil, on: standing, at: now)) != nil
            })
    }

    /// An event in the form shown to the asker; nil for internal events.
    /// - Parameter isByTime: whether `Tick` did it.
    private static func turn(
        _ event: Event, text: String?, in file: QuestionFile, version: Int, isByTime: Bool = false
    ) -> Turn? {
        let isOwn =
            event.by == nil && !isByTime && event.act != .reminded && event.act != .closed(.noReply)
            && event.act.kind != .detached
        func answered(_ revision: Int) -> Turn {
            let answer = file.answers.first { $0.revision == revision }
            return Turn(
                at: event.at, kind: .answered, isOwn: false, text: answer?.text, sources: answer?.sources ?? [],
                attachments: file.attachments(ofAnswer: revision))
        }
        if case .answered(let revision) = event.act { return answered(revision) }
        if case .approved(let revision) = event.act { return answered(revision) }
        guard let kind = Turn.Kind(event.act, isOthers: file.mails[version]?.isOthers == true) else { return nil }
        let attachments = file.attachments(at: version)
        return switch kind {
        // Messages between centres are not shown to the asker.
        case .accepted, .assigned: Turn(at: event.at, kind: kind, isOwn: false, text: nil)
        case .contributed, .othersWrote:
            Turn(at: event.at, kind: kind, isOwn: false, text: text, attachments: attachments)
        case .asked, .confirmed, .askedBack, .replied, .wrote, .reminded, .answered, .closed, .merged, .reopened,
            .detached:
            Turn(at: event.at, kind: kind, isOwn: isOwn, text: text, attachments: attachments)
        }
    }
}

extension FollowUp.Turn.Kind {
    /// Nil for internal events.
    fileprivate init?(_ act: Act, isOthers: Bool) {
        self.init(rawValue: act.kind.rawValue)
        if isOthers, self == .replied || self == .wrote { self = .othersWrote }
    }
}

extension [Event] {
    /// Whether the event was undone by the next one, so that it is not shown.
    fileprivate func isTakenBack(_ index: Int) -> Bool {
        guard index + 1 < count, case .undone = self[index + 1].act else { return false }
        return true
    }

    /// Whether `Tick`, not the asker, closed the question because nobody objected for `Deadline.settledAfterDays`.
    fileprivate func isSettled(_ index: Int) -> Bool {
        guard self[index].act == .closed(.satisfied), self[index].by == nil,
            let answered = self[..<index].last(where: { $0.act.kind == .answered || $0.act.kind == .approved })
        else { return false }
        return answered.at <= Deadline.settled(at: self[index].at)
    }
}

extension FollowUp.Possible {
    /// Hides acts that the rules allow but that have no use: only an answer can be found satisfying, and only an
    /// unanswered question can be withdrawn.
    fileprivate func makesSense(_ status: Status) -> Bool {
        switch self {
        case .satisfied: status == .answered
        case .withdraw: status != .answered
        case .confirm, .reply, .reopen: true
        }
    }

    /// A sample act of this kind to check against the rules.
    fileprivate func sample(at now: Date) -> Act {
        switch self {
        case .confirm: .confirmed(custodian: nil, dueAt: nil)
        case .reply: .replied(dueAt: now)
        case .withdraw: .closed(.withdrawn)
        case .satisfied: .closed(.satisfied)
        case .reopen: .reopened(dueAt: nil)
        }
    }
}
