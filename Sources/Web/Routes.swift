/// Every path of the server, each written once. A `{name}` in a pattern is a part that a link fills in.
enum Routes {
    static let home = Path("/")
    static let style = Path("/assets/style.css")
    static let script = Path("/assets/site.js")
    static let icon = Path("/assets/icon.svg")
    static let robots = Path("/robots.txt")

    static let search = Path("/search")
    static let feed = Path("/search.atom")
    static let suggestions = Path("/suggest")
    static let places = Path("/suggest/territories")
    static let entry = Path("/entries/{reference}")
    static let answered = Path("/entries/{reference}/answered")
    static let report = Path("/entries/{reference}/report")
    static let themes = Path("/themes")
    static let network = Path("/network")
    static let centre = Path("/network/{slug}")
    static let ask = Path("/ask")
    static let alreadyAsked = Path("/ask/already/{reference}")
    static let followUp = Path("/follow/{link}")
    static let revoked = Path("/follow")

    static let signIn = Path("/sign-in")
    static let signOut = Path("/sign-out")
    static let inbox = Path("/desk")
    static let find = Path("/desk/find")
    static let preview = Path("/desk/preview")
    static let question = Path("/desk/questions/{reference}")
    static let draft = Path("/desk/questions/{reference}/entry")
    static let entries = Path("/desk/entries")
    static let review = Path("/desk/entries/{reference}")
    static let edit = Path("/desk/entries/{reference}/edit")

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
