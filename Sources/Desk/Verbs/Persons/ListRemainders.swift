public import Foundation

/// Lists the places that may still name an erased person. A coordinator decides on each.
public struct ListRemainders: Verb {
    public typealias Reply = [Remainder]

    public init() {}

    public func validated() -> Self { self }
}

/// A place in another person's text that may name an erased person.
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
