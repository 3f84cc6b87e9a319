/// Shows what the caller's own account is told of by mail, and when: every kind.
public struct ShowNotices: Verb {
    public typealias Reply = [NoticeChoice]

    public init() {}

    public func validated() -> Self { self }
}
