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
}

/// What surrounds every page: made from the request, the same whatever the page.
struct Frame: Sendable {
    let language: String
    let words: Phrases.Site
    let home = Routes.home.link()
    let style = Routes.style.link()
    /// The same page in the other language.
    let otherLanguageLink: String
    let otherLanguage: String
    let otherLanguageName: String
    /// The account signed in, as `NAME@SLUG`.
    let account: String?

    init(_ request: Request, _ context: DeskContext) {
        let other: Language = context.language == .french ? .english : .french
        language = context.language.rawValue
        words = context.phrases.site
        otherLanguage = other.rawValue
        otherLanguageName = other == .french ? "Français" : "English"
        otherLanguageLink = "\(request.uri.path)?\(request.fields.with("lang", other.rawValue).encoded)"
        account = context.account?.description
    }
}

/// Draws pages.
struct Renderer: Sendable {
    private let library: MustacheLibrary

    /// - Throws: what is wrong with a template.
    init() throws { library = try Templates.library() }

    /// What a template sees: `frame` and `page`.
    private struct Sheet<P: Page> {
        let frame: Frame
        let page: P
    }

    func html<P: Page>(_ page: P, in frame: Frame) -> String {
        library.render(Sheet(frame: frame, page: page), withTemplate: P.template) ?? ""
    }

    func response(
        _ page: some Page, to request: Request, _ context: DeskContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: context.language.rawValue],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html(page, in: Frame(request, context)))))
    }
}

extension Request {
    /// The query of its link.
    var fields: Fields { Fields(uri.query ?? "") }
}
