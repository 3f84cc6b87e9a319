/// A request to the desk, as a value. It is made from arguments, a form or a JSON document; the store performs it in
/// one transaction and gives its reply.
public protocol Verb: Codable, Sendable {
    /// The result of the verb.
    associatedtype Reply: Codable & Sendable
    /// The verb after validation by its initialiser, which decoding does not call: it is made again from its parts. A
    /// verb whose initialiser checks nothing returns itself.
    func validated() throws(Refusal) -> Self
    /// Whether it only shows what it would change.
    var isTrial: Bool { get }
}

extension Verb {
    public var isTrial: Bool { false }
}
