public import Foundation

/// Requests the erasure of a person from the coordinator; for agents of a centre that has a question of this person.
public struct RequestErasure: Verb {
    public typealias Reply = ErasureRequest

    /// An address, a telephone number or a question's reference: `PersonKey`.
    public let person: String

    /// - Throws: `Refusal` where the text names no person.
    public init(person: String) throws(Refusal) { self.person = try PersonKey(person).text }

    public func validated() throws(Refusal) -> Self { try Self(person: person) }
}

/// An agent's request for an erasure.
public struct ErasureRequest: Codable, Equatable, Sendable {
    public let by: Account
    public let at: Date

    public init(by: Account, at: Date) {
        self.by = by
        self.at = at
    }
}
