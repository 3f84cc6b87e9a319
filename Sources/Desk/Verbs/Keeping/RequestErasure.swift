public import Foundation

/// Requests the erasure of a person from the coordinator; for agents of a centre that has a question of this person.
public struct RequestErasure: Verb {
    public typealias Reply = ErasureRequest

    /// The address, in lower case.
    public let email: String

    /// - Throws: `Refusal` when the address is invalid.
    public init(email: String) throws(Refusal) { self.email = try Asker.address(email) }

    public func validated() throws(Refusal) -> Self { try Self(email: email) }
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
