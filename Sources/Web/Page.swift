import Desk
import HTTPTypes
import Hummingbird
import Mustache
import Phrasebook

/// The content of a page before it is HTML: what its template shows and nothing else. Each has a snapshot test.
protocol Page: Sendable {
    /// The name of its template in `Templates`.
    static var template: String { get }
    /// The text of `<title>` and of the heading.
    var title: String { get }
    /// The section of the site that it belongs to.
    static var section: Section? { get }
    /// Whether it has a form of its own, which needs a CSRF token.
    static var hasForm: Bool { get }
    /// The errors in its forms.
    var formErrors: FormErrors? { get }
    /// Whether its form can be sent to a read-only desk.
    var writesNothing: Bool { get }
}

extension Page {
    static var section: Section? { nil }
    static var hasForm: Bool { false }
    var formErrors: FormErrors? { nil }
    var writesNothing: Bool { false }
}

/// The sections in the navigation of every page, in order.
enum Section: CaseIterable, Sendable {
    case search, ask, themes, network, desk
}

/// The layout around a page: navigation, language, account and CSRF token.
struct Frame: Sendable {
    let language: String
    let words: Phrases.Pages.FrameWords
    /// The label of the honeypot field, which only programs fill in.
    let trap: String
    /// A prefix to the title when the form has errors.
    let titlePrefix: String
    let home = Routes.home.link()
    let style = Routes.style.link()
    let script = Routes.script.link()
    let icon = Routes.icon.link()
    let signIn = Routes.signIn.link()
    let signOut = Routes.signOut.link()
    let sessions: Place
    let account: Place
    let manual: Place
    let navigation: [Place]
    /// The link to the same page in the other language.
    let otherLanguageLink: String
    let otherLanguage: String
    let otherLanguageName: String
    /// A sentence that names the signed-in account.
    let signedIn: String?
    /// The CSRF token of the forms.
    let token: String
    /// A sentence that explains why nothing can be written; nil when the desk is writable.
    var readOnly: String?
    /// Whether forms are left out. A form with errors is still shown although it cannot be sent, so that the typed text
    /// is not lost.
    var isFormless = false

    /// A link of the navigation.
    struct Place: Sendable {
        let text: String
        let link: String
        let isCurrent: Bool
    }

    /// - Parameters:
    ///   - section: the section of the page.
    ///   - link: the path and query of the page.
    ///   - token: the CSRF token of its forms; empty when it has none.
    init(
        phrases: Phrases, section: Section?, hasFormErrors: Bool = false, link: (path: String, fields: Fields),
        account: Account?, token: String = ""
    ) {
        let language = phrases.language
        let other: Language = language == .french ? .english : .french
        self.language = language.rawValue
        words = phrases.pages.frame
        trap = phrases.pages.form.trap
        titlePrefix = hasFormErrors ? "\(phrases.pages.form.errorInTitle) " : ""
        navigation = Section.allCases.filter { $0 != .desk || account != nil }.map {
            Place(text: $0.text(phrases.pages.frame), link: $0.link, isCurrent: $0 == section)
        }
        sessions = Place(text: phrases.pages.sessions.title, link: Routes.sessions.link(), isCurrent: false)
        self.account = Place(text: phrases.pages.account.title, link: Routes.account.link(), isCurrent: false)
        manual = Place(text: phrases.pages.manual.title, link: Routes.manual.link(), isCurrent: false)
        otherLanguage = other.rawValue
        otherLanguageName = other.ownName
        otherLanguageLink = "\(link.path)?\(link.fields.with("lang", other.rawValue).encoded)"
        signedIn = account.map { phrases.pages.frame.signedIn($0.description) }
        self.token = token
    }
}

extension Frame {
    /// The layout for a page that answers a request.
    init<P: Page>(of page: P, _ request: Request, _ context: DeskContext, token: String) {
        self.init(
            phrases: context.phrases, section: P.section, hasFormErrors: page.formErrors != nil,
            link: (request.uri.path, request.fields), account: context.account, token: token)
    }
}

extension Section {
    fileprivate func text(_ words: Phrases.Pages.FrameWords) -> String {
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

/// Renders pages.
struct Renderer: Sendable {
    private let library: MustacheLibrary
    /// Whether the desk is read-only; forms are then hidden, because they could not be sent.
    private let isReadOnly: Bool

    /// - Throws: the error in a template.
    init(isReadOnly: Bool = false) throws {
        library = try Templates.library()
        self.isReadOnly = isReadOnly
    }

    /// The variables of a template: `frame` and `page`.
    private struct Sheet<P: Page> {
        let frame: Frame
        let page: P
    }

    func html<P: Page>(_ page: P, in frame: Frame) -> String {
        var frame = frame
        frame.readOnly = isReadOnly ? frame.words.readOnly : nil
        frame.isFormless = isReadOnly && page.formErrors == nil && !page.writesNothing
        return HTML.inOrder(
            library.render(TemplateValue(Sheet(frame: frame, page: page)), withTemplate: P.template) ?? "")
    }

    /// Renders a page without the layout, such as a feed, as well-formed XML, whatever characters its texts contain.
    func xml<P: Page>(_ page: P) -> String {
        HTML.inXML(library.render(["page": TemplateValue(page)], withTemplate: P.template) ?? "")
    }

    /// - Parameter token: the CSRF token of its forms.
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

extension Request {
    /// The fields of its query string.
    var fields: Fields { Fields(uri.query ?? "") }
}
