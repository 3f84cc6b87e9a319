public import Foundation

/// Asks the coordinator to erase a person: for an agent whose centre has a question of theirs.
public struct RequestErasure: Verb {
    public typealias Reply = ErasureRequest

    /// In lower case.
    public let email: String

    /// - Throws: `Refusal` when it is no address.
    public init(email: String) throws(Refusal) { self.email = try Asker.address(email) }

    public func validated() throws(Refusal) -> Self { try Self(email: email) }
}

/// Who asked for an erasure, and when.
public struct ErasureRequest: Codable, Equatable, Sendable {
    public let by: Account
    public let at: Date

    public init(by: Account, at: Date) {
        self.by = by
        self.at = at
    }
}
