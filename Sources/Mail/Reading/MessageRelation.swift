/// How a message stands to others.
public enum MessageRelation: String, Codable, Sendable {
    case new
    case reply
    case forward
}

extension MessageRelation {
    /// By the subject's prefix, else by the headers.
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
