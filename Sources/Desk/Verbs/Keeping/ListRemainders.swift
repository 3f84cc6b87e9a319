public import Foundation

/// Lists where erased persons may still stand, for a coordinator to decide.
public struct ListRemainders: Verb {
    public typealias Reply = [Remainder]

    public init() {}

    public func validated() -> Self { self }
}

/// A place where an erased person may still stand, in what others wrote.
public struct Remainder: Codable, Equatable, Sendable {
    public let id: Int64
    public let place: TextPlace
    /// When the person was erased.
    public let at: Date

    public init(id: Int64, place: TextPlace, at: Date) {
        self.id = id
        self.place = place
        self.at = at
    }
}
