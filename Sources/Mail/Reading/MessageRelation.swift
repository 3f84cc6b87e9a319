/// Whether a message starts a thread, answers another message or forwards one.
public enum MessageRelation: String, Codable, Sendable {
    case new
    case reply
    case forward
}

extension MessageRelation {
    /// Decided by the subject's prefix, or else by the headers.
    init(subject: String, isAnswer: Bool) {
        let prefix = subject.prefix { $0 != ":" }.lowercased().filter { !$0.isWhitespace && $0 != "[" }
        switch prefix {
        case _ where prefix.count == subject.count: self = isAnswer ? .reply : .new
        case "tr", "fwd", "fw", "i", "transf", "transfert", "wg", "rv": self = .forward
        case "re", "ré", "rép", "rep", "réf", "aw", "r": self = .reply
        default: self = isAnswer ? .reply : .new
        }
    }
}
