/// Corrects the address of a question's asker, at the asker's word: what was not delivered is sent to the new one.
public struct CorrectAddress: Verb {
    public typealias Reply = Question

    public let reference: String
    /// In lower case.
    public let email: String

    /// - Throws: `Refusal.badEmail` for an address that is none.
    public init(reference: String, email: String) throws(Refusal) {
        self.reference = reference
        let email = try Text.required(email, .email).lowercased()
        guard Asker.isAddress(email) else { throw .badEmail(email) }
        self.email = email
    }

    public func validated() throws(Refusal) -> Self { try CorrectAddress(reference: reference, email: email) }
}
