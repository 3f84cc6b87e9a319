import Desk
import HTTPTypes
import Hummingbird
import Mustache
import Phrasebook

/// A page before it is HTML: what its template shows and nothing else, ready to be read. It has a snapshot test.
protocol Page: Sendable {
    /// The name of its template in `Templates`.
    static var template: String { get }
    /// The `<title>`, and the heading.
    var title: String { get }
    /// Where in the site it stands.
    static var section: Section? { get }
    /// It has a form of its own, which must be signed for the visitor.
    static var hasForm: Bool { get }
    /// What is to be corrected in its forms.
    var problems: FormErrors? { get }
}

extension Page {
    static var section: Section? { nil }
    static var hasForm: Bool { false }
    var problems: FormErrors? { nil }
}

/// The parts of the site that every page leads to, in order.
enum Section: CaseIterable, Sendable {
    case search, ask, themes, network, desk
}

/// What surrounds every page: made from the request, the same whatever the page.
struct Frame: Sendable {
    let language: String
    let words: Phrases.Pages.Frame
    /// The label of the field that only programs fill in.
    let trap: String
    /// Before the title, where something is to be corrected.
    let titlePrefix: String
    let home = Routes.home.link()
    let style = Routes.style.link()
    let script = Routes.script.link()
    let icon = Routes.icon.link()
    let signIn = Routes.signIn.link()
    let signOut = Routes.signOut.link()
    let sessions: Place
    let navigation: [Place]
    /// The same page in the other language.
    let otherLanguageLink: String
    let otherLanguage: String
    let otherLanguageName: String
    /// Who is signed in, in a sentence.
    let signedIn: String?
    /// What signs the forms.
    let token: String
    /// Why nothing can be written, in a sentence; nil where it can.
    var readOnly: String?
    /// Forms are not drawn. One that was filled in is, though it cannot be sent: what was typed stays in sight.
    var isFormless = false

    /// A link of the navigation.
    struct Place: Sendable {
        let text: String
        let link: String
        let isCurrent: Bool
    }

    /// - Parameters:
    ///   - section: where the page stands.
    ///   - link: the path and query of the page.
    ///   - token: what signs its forms; empty where it has none.
    init(
        phrases: Phrases, section: Section?, hasProblems: Bool = false, link: (path: String, fields: Fields),
        account: Account?, token: String = ""
    ) {
        let language = phrases.language
        let other: Language = language == .french ? .english : .french
        self.language = language.rawValue
        words = phrases.pages.frame
        trap = phrases.pages.form.trap
        titlePrefix = hasProblems ? "\(phrases.pages.form.errorInTitle) " : ""
        navigation = Section.allCases.filter { $0 != .desk || account != nil }.map {
            Place(text: $0.text(phrases.pages.frame), link: $0.link, isCurrent: $0 == section)
        }
        sessions = Place(text: phrases.pages.sessions.title, link: Routes.sessions.link(), isCurrent: false)
        otherLanguage = other.rawValue
        otherLanguageName = other == .french ? "Français" : "English"
        otherLanguageLink = "\(link.path)?\(link.fields.with("lang", other.rawValue).encoded)"
        signedIn = account.map { phrases.pages.frame.signedIn($0.description) }
        self.token = token
    }
}

extension Frame {
    /// Around a page that was asked for.
    init<P: Page>(of page: P, _ request: Request, _ context: DeskContext, token: String) {
        self.init(
            phrases: context.phrases, section: P.section, hasProblems: page.problems != nil,
            link: (request.uri.path, request.fields), account: context.account, token: token)
    }
}

extension Section {
    fileprivate func text(_ words: Phrases.Pages.Frame) -> String {
        switch self {
        case .search: words.search
        case .ask: words.ask
        case .themes: words.themes
        case .network: words.network
        case .desk: words.desk
        }
    }

    fileprivate var link: String {
        switch self {
        case .search: Routes.search.link()
        case .ask: Routes.ask.link()
        case .themes: Routes.themes.link()
        case .network: Routes.network.link()
        case .desk: Routes.inbox.link()
        }
    }
}

/// Draws pages.
struct Renderer: Sendable {
    private let library: MustacheLibrary
    /// Nothing can be written: a form would be filled in for nothing.
    private let isReadOnly: Bool

    /// - Throws: what is wrong with a template.
    init(isReadOnly: Bool = false) throws {
        library = try Templates.library()
        self.isReadOnly = isReadOnly
    }

    /// What a template sees: `frame` and `page`.
    private struct Sheet<P: Page> {
        let frame: Frame
        let page: P
    }

    func html<P: Page>(_ page: P, in frame: Frame) -> String {
        var frame = frame
        frame.readOnly = isReadOnly ? frame.words.readOnly : nil
        frame.isFormless = isReadOnly && page.problems == nil
        return library.render(TemplateValue(Sheet(frame: frame, page: page)), withTemplate: P.template) ?? ""
    }

    /// What stands alone, as a feed does: XML, whatever was typed or taken over.
    func xml<P: Page>(_ page: P) -> String {
        HTML.inXML(library.render(["page": TemplateValue(page)], withTemplate: P.template) ?? "")
    }

    /// - Parameter token: what signs its forms.
    func response<P: Page>(
        _ page: P, to request: Request, _ context: DeskContext, status: HTTPResponse.Status = .ok, token: String = ""
    ) -> Response {
        Response(
            status: status, headers: Self.headers(context),
            body: ResponseBody(
                byteBuffer: ByteBuffer(string: html(page, in: Frame(of: page, request, context, token: token)))))
    }

    static func headers(_ context: DeskContext) -> HTTPFields {
        [.contentType: "text/html; charset=utf-8", .contentLanguage: context.language.rawValue]
    }
}

extension Services {
    /// A page, its forms signed for the visitor. It is drawn in turn, as a search is: a long one takes a processor some
    /// thousandths of a second.
    /// - Parameter token: the one that a form came with, where the time it took counts from then.
    /// - Throws: where too many wait, or the visitor has gone.
    func page<P: Page>(
        _ page: P, to request: Request, _ context: DeskContext, status: HTTPResponse.Status = .ok, token: String? = nil
    ) async throws -> Response {
        try await pool.work(for: context.account, client: context.client) {
            pageAtOnce(page, to: request, context, status: status, token: token)
        }
    }

    /// A page that is drawn also where the desk does not answer: a short one, which says so.
    func pageAtOnce<P: Page>(
        _ page: P, to request: Request, _ context: DeskContext, status: HTTPResponse.Status = .ok, token: String? = nil
    ) -> Response {
        let needsToken = P.hasForm || context.account != nil
        return renderer.response(
            page, to: request, context, status: status, token: token ?? (needsToken ? formToken(context) : ""))
    }
}

extension Request {
    /// The query of its link.
    var fields: Fields { Fields(uri.query ?? "") }
}
