/// Every path of the server, each written once. A `{name}` in a pattern is a part that a link fills in.
enum Routes {
    static let home = Path("/")
    static let style = Path("/assets/style.css")

    static let health = Path("/healthz")
    static let readiness = Path("/readyz")
    static let metrics = Path("/metrics")
}

/// A path: the pattern that the router knows, and the links made from it.
struct Path: Hashable, Sendable {
    /// Such as `/entries/{reference}`.
    let pattern: String

    init(_ pattern: String) { self.pattern = pattern }

    /// The link with its parts filled in, in order, percent-encoded.
    func link(_ parts: String...) -> String {
        var rest = parts[...]
        return pattern.split(separator: "/", omittingEmptySubsequences: false).map { piece in
            piece.hasPrefix("{") ? Fields.encode(rest.popFirst() ?? "") : String(piece)
        }.joined(separator: "/")
    }
}
