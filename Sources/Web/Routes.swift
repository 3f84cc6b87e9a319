import Desk

/// Every path of the server, defined once. A link fills in each `{name}` of a pattern.
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
    static let entry = Path(SitePath.entry + "{reference}")
    static let answered = Path("/entries/{reference}/answered")
    static let report = Path("/entries/{reference}/report")
    static let entryAttachment = Path("/entries/{reference}/attachments/{id}")
    static let themes = Path("/themes")
    static let network = Path("/network")
    static let centre = Path("/network/{slug}")
    static let manual = Path("/manual")
    static let manualChapter = Path("/manual/{name}")
    static let ask = Path("/ask")
    static let alreadyAsked = Path("/ask/already/{reference}")
    /// The page that says that the link comes by mail.
    static let mailed = Path("/ask/mailed/{reference}")
    static let followUp = Path(Wire.followUp + "{link}")
    static let followUpAttachment = Path(Wire.followUp + "{link}/attachments/{id}")
    static let revoked = Path("/follow")

    /// The page that explains why a form failed, for forms without a page of their own.
    static let notDone = Path("/not-done")

    static let signIn = Path("/sign-in")
    static let signInByMail = Path("/sign-in/mail")
    static let signOut = Path("/sign-out")
    static let inbox = Path("/desk")
    static let find = Path("/desk/find")
    static let sessions = Path("/desk/sessions")
    static let account = Path(SitePath.account)
    static let preview = Path("/desk/preview")
    static let mails = Path("/desk/mail")
    static let mail = Path("/desk/mail/{id}")
    static let questions = Path("/desk/questions")
    static let question = Path("/desk/questions/{reference}")
    static let questionAttachment = Path("/desk/questions/{reference}/attachments/{id}")
    static let draft = Path("/desk/questions/{reference}/entry")
    static let entries = Path("/desk/entries")
    static let review = Path("/desk/entries/{reference}")
    static let edit = Path("/desk/entries/{reference}/edit")

    static let health = Path("/healthz")
    static let readiness = Path("/readyz")
    static let metrics = Path("/metrics")

    static let baselineSearch = Path("/baseline/search")
    static let baselineEntry = Path("/baseline/entries/{reference}")

    /// The paths of the API: errors are JSON documents and authentication is by bearer token.
    enum API {
        static let root = "/api/v1"
        static let document = api("/openapi.json")
        static let verb = Path(Wire.verbs + "{name}")
        static let search = api("/search")
        static let entries = api("/entries")
        static let entry = api("/entries/{reference}")
        static let entryAttachments = api("/entries/{reference}/attachments")
        static let entryAttachment = api("/entries/{reference}/attachments/{id}")
        static let similar = api("/entries/{reference}/similar")
        static let reports = api("/entries/{reference}/reports")
        static let thanks = api("/entries/{reference}/thanks")
        static let publications = api("/entries/{reference}/publications")
        static let suggestions = api("/suggestions")
        static let routes = api("/routes")
        static let territories = api("/territories")
        static let centres = api("/centres")
        static let centre = api("/centres/{slug}")
        static let coverage = api("/coverage")
        static let themes = api("/themes")
        static let theme = api("/themes/{theme}")
        static let inbox = api("/inbox")
        static let questions = api("/questions")
        static let question = api("/questions/{reference}")
        static let questionEvents = api("/questions/{reference}/events")
        static let questionAttachments = api("/questions/{reference}/attachments")
        static let questionAttachment = api("/questions/{reference}/attachments/{id}")
        static let claim = api("/questions/{reference}/claim")
        static let answers = api("/questions/{reference}/answers")
        static let approvals = api("/questions/{reference}/approvals")
        static let returns = api("/questions/{reference}/returns")
        static let messages = api("/questions/{reference}/messages")
        static let notes = api("/questions/{reference}/notes")
        static let contributions = api("/questions/{reference}/contributions")
        static let transfers = api("/questions/{reference}/transfers")
        static let acceptances = api("/questions/{reference}/acceptances")
        static let refusals = api("/questions/{reference}/refusals")
        static let address = api("/questions/{reference}/address")
        static let restriction = api("/questions/{reference}/restriction")
        static let assignments = api("/questions/{reference}/assignments")
        static let closings = api("/questions/{reference}/closings")
        static let reopenings = api("/questions/{reference}/reopenings")
        static let merges = api("/questions/{reference}/merges")
        static let questionEntries = api("/questions/{reference}/entries")
        static let events = api("/events")
        static let followUp = api("/follow-ups/{link}")
        static let followUpAttachment = api("/follow-ups/{link}/attachments/{id}")
        static let followUpActs = api("/follow-ups/{link}/acts")
        static let account = api("/account")
        static let audit = api("/audit")
        static let sessions = api("/sessions")
        static let session = api("/sessions/{id}")
        static let tokens = api("/tokens")
        static let token = api("/tokens/{id}")

        private static func api(_ path: String) -> Path { Path(root + path) }
    }

    static func isAPI(_ path: String) -> Bool { path.hasPrefix(API.root + "/") || path == API.root }
}

/// A path: the router's pattern, and the links made from it.
struct Path: Hashable, Sendable {
    /// Such as `/entries/{reference}`.
    let pattern: String

    init(_ pattern: String) { self.pattern = pattern }

    /// The link, its parameters filled in by order and percent-encoded.
    func link(_ parts: String...) -> String {
        var rest = parts[...]
        return pattern.split(separator: "/", omittingEmptySubsequences: false).map { piece in
            piece.hasPrefix("{") ? Fields.encode(rest.popFirst() ?? "") : String(piece)
        }.joined(separator: "/")
    }
}
