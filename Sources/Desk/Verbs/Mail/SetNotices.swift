/// Chooses what the caller's own account is told of by mail, and when. Kinds that are not named stay as they are.
public struct SetNotices: Verb {
    public typealias Reply = [NoticeChoice]

    public let choices: [NoticeChoice]

    public init(choices: [NoticeChoice]) { self.choices = choices }

    public func validated() -> Self { self }
}
