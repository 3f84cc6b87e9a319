/// One thing that Guichet does for someone, as a value: made from arguments, a form or a JSON document, performed by the
/// store in one transaction, answered by its reply. A new capability is one verb.
public protocol Verb: Codable, Sendable {
    /// What the verb gives back.
    associatedtype Reply: Codable & Sendable
    /// The same verb, held to the rules of its initialiser, which one that was decoded never went through: it is made again
    /// from its parts. A verb whose initialiser has no rules gives itself back.
    func validated() throws(Refusal) -> Self
    /// Only shows what it would change.
    var isTrial: Bool { get }
}

extension Verb {
    public var isTrial: Bool { false }

    /// The verb as a server performs it: held to its own rules, and to those for the size of everything that is sent.
    /// - Throws: `Refusal` that names the field.
    public func bounded() throws(Refusal) -> Self {
        let verb = try validated()
        try Bounds.check(verb)
        return verb
    }
}
