public import Foundation

/// A concurrent change of a question, or a status that does not allow the act.
public enum QuestionConflict: RefusalGroup {
    case taken(by: Account, at: Date)
    case changed(by: Account?, at: Date, seen: Int, now: Int)
    case wrongStatus(Status, act: Act.Kind, of: String?)
    case noAnswer(String)
    case noOffer(String?)
    case sameCentre(String)
    case secondReaderNeeded(String?)
    case nothingToUndo
    case duplicateCycle(String)
    /// A question merged into itself or into its own duplicate: the duplicate, and the question that it duplicates; nil
    /// for itself.
    case ownDuplicate(String, of: String?)
    /// A question closed without an answer cannot be the original of a duplicate.
    case endedUnanswered(String)
    /// The answer to a restricted question would go to the asker of a duplicate, who is someone else.
    case restrictedOriginal(String)
    /// More people see the original than its restricted duplicate.
    case restrictedDuplicate(String)
    /// So many questions of one address wait to be confirmed.
    case tooManyUnconfirmed(Int)
    /// The question's asker has no address: they gave none, or are erased.
    case noAskerAddress(String)

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case taken, changed, wrongStatus, noAnswer, noOffer, sameCentre, secondReaderNeeded, nothingToUndo,
            duplicateCycle, ownDuplicate, endedUnanswered, restrictedOriginal, restrictedDuplicate, tooManyUnconfirmed,
            noAskerAddress
    }

    public var kind: Refusal.Kind { .conflict }

    public var code: CodingKeys {
        switch self {
        case .taken: .taken
        case .changed: .changed
        case .wrongStatus: .wrongStatus
        case .noAnswer: .noAnswer
        case .noOffer: .noOffer
        case .sameCentre: .sameCentre
        case .secondReaderNeeded: .secondReaderNeeded
        case .nothingToUndo: .nothingToUndo
        case .duplicateCycle: .duplicateCycle
        case .ownDuplicate: .ownDuplicate
        case .endedUnanswered: .endedUnanswered
        case .restrictedOriginal: .restrictedOriginal
        case .restrictedDuplicate: .restrictedDuplicate
        case .tooManyUnconfirmed: .tooManyUnconfirmed
        case .noAskerAddress: .noAskerAddress
        }
    }
}

extension Refusal {
    public static func taken(by account: Account, at date: Date) -> Refusal { .question(.taken(by: account, at: date)) }
    public static func changed(by account: Account?, at date: Date, seen: Int, now: Int) -> Refusal {
        .question(.changed(by: account, at: date, seen: seen, now: now))
    }
    public static func wrongStatus(_ status: Status, act: Act.Kind, of reference: String? = nil) -> Refusal {
        .question(.wrongStatus(status, act: act, of: reference))
    }
    public static func noAnswer(_ reference: String) -> Refusal { .question(.noAnswer(reference)) }
    public static func noOffer(_ reference: String? = nil) -> Refusal { .question(.noOffer(reference)) }
    public static func sameCentre(_ slug: String) -> Refusal { .question(.sameCentre(slug)) }
    public static func secondReaderNeeded(_ reference: String? = nil) -> Refusal {
        .question(.secondReaderNeeded(reference))
    }
    public static let nothingToUndo = Refusal.question(.nothingToUndo)
    public static func duplicateCycle(_ reference: String) -> Refusal { .question(.duplicateCycle(reference)) }
    public static func ownDuplicate(_ duplicate: String, of reference: String? = nil) -> Refusal {
        .question(.ownDuplicate(duplicate, of: reference))
    }
    public static func restrictedOriginal(_ reference: String) -> Refusal { .question(.restrictedOriginal(reference)) }
    public static func restrictedDuplicate(_ reference: String) -> Refusal {
        .question(.restrictedDuplicate(reference))
    }
    public static func tooManyUnconfirmed(_ count: Int) -> Refusal { .question(.tooManyUnconfirmed(count)) }
    public static func noAskerAddress(_ reference: String) -> Refusal { .question(.noAskerAddress(reference)) }
    public static func endedUnanswered(_ reference: String) -> Refusal { .question(.endedUnanswered(reference)) }
}
