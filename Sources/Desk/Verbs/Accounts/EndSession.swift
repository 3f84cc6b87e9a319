/// Ends the session of a browser.
public struct EndSession: Verb {
    public typealias Reply = SessionRecord

    public let id: Int64

    public init(id: Int64) { self.id = id }

    public func validated() -> Self { self }
}
