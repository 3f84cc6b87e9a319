import Crypto
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook

/// The public pages: home, search, entries, themes and the network.
struct ReadingController: Controller {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.home) { request, context in try await home(request, context) }
        table.get(Routes.search) { request, context in try await search(request, context) }
        table.get(Routes.feed) { request, context in try await feed(request, context) }
        table.get(Routes.suggestions) { request, context in
            let words = String((request.fields["q"] ?? "").prefix(250))
            guard !words.isEmpty else { return try json([String]()) }
            let found = try await serve(Suggest(words: words), context)
            return try json(found.completions + found.titles.map(\.title))
        }
        table.get(Routes.places) { request, context in
            let text = String((request.fields["q"] ?? "").prefix(250))
            return try json(try await serve(CompletePlace(text: text), context))
        }
        table.get(Routes.themes) { request, context in
            try await services.page(
                ThemesPage(try await serve(ListThemes(), context), context.phrases), to: request, context)
        }
        table.get(Routes.network) { request, context in
            async let network = serve(ShowNetwork(), context)
            async let report = serve(CheckCoverage(), context)
            return try await services.page(
                try await NetworkPage(network, report, context.phrases), to: request, context)
        }
        table.get(Routes.centre) { request, context in
            let slug = part("slug", context)
            let centre = try await serve(ShowCentre(slug: slug), context)
            guard centre.slug == slug else { return moved(to: Routes.centre.link(centre.slug), request) }
            let network = try await serve(ShowNetwork(), context)
            return try await services.page(CentrePage(centre, network, context.phrases), to: request, context)
        }
        table.get(Routes.entry) { request, context in try await entry(request, context) }
    }

    private func home(_ request: Request, _ context: DeskContext) async throws -> Response {
        try await services.page(to: request, context) {
            async let themes = serve(ListThemes(), context)
            async let latest = serve(SearchQuery(sort: .date).verb(.unrecorded, limit: HomePage.most.entries), context)
            async let network = serve(ShowNetwork(), context)
            return SharedPage(
                page: try await HomePage(
                    themes: themes, latest: latest.hits, network: network, context.phrases))
        }
    }

    private func query(_ request: Request, _ context: DeskContext) -> SearchQuery {
        SearchQuery(request.fields).with { $0.everything = $0.everything && context.account != nil }
    }

    private func search(_ request: Request, _ context: DeskContext) async throws -> Response {
        let query = query(request, context)
        do {
            try SearchQuery.check(request.fields)
            return try await services.page(to: request, context) {
                var shown = query
                var results = try await serve(shown.verb(), context)
                if results.hits.isEmpty, results.total > 0 {
                    // The page number is after the last page.
                    shown.page = SearchQuery.lastPage(of: results.total)
                    results = try await serve(shown.verb(), context)
                }
                // A search without results is not cached, so that each one is counted.
                return SharedPage(page: try await page(shown, results, context), isKept: results.total > 0)
            }
        } catch let refusal as Refusal { return try await refused(refusal, query, request, context) }
    }

    /// The search page for a filter that is unknown or ambiguous: 422, because the page itself exists.
    private func refused(
        _ refusal: Refusal, _ query: SearchQuery, _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let page = try await page(query, Results(total: 0, hits: []), refusal: refusal, context)
        return try await services.page(page, to: request, context, status: .unprocessableContent)
    }

    private func page(
        _ query: SearchQuery, _ results: Results, refusal: Refusal? = nil, _ context: DeskContext
    ) async throws -> SearchPage {
        var query = query
        let names = try await names(context)
        // Links may use another name of the theme; the page uses its slug.
        if let theme = query.theme, names.themes[theme] == nil,
            let known = try? await serve(ShowTheme(theme: theme), context)
        {
            query.theme = known.theme.slug
        }
        return SearchPage(
            query, results, names: names, isAgent: context.account != nil, refusal: refusal, context.phrases)
    }

    private func feed(_ request: Request, _ context: DeskContext) async throws -> Response {
        let query = query(request, context).with {
            $0.everything = false
            $0.page = 1
            $0.sort = .date
        }
        let results: Results
        do {
            try SearchQuery.check(request.fields)
            results = try await serve(query.verb([.unrecorded, .byNumber]), context)
        } catch let refusal as Refusal { return try await refused(refusal, query, request, context) }
        var moments: [String: Date] = [:]
        for hit in results.hits {
            moments[hit.reference] = try await serve(ShowEntry(reference: hit.reference), context).publishedAt
        }
        let page = FeedPage(
            query, results, moments: moments, names: try await names(context).centres, base: await lastingBase(),
            now: services.now(), context.phrases)
        let xml = try await services.pool.work(for: context.account, client: context.client) { [services] in
            services.renderer.xml(page)
        }
        return Response(
            status: .ok, headers: [.contentType: "application/atom+xml; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: xml)))
    }

    private func entry(_ request: Request, _ context: DeskContext) async throws -> Response {
        let reference = part("reference", context)
        if reference != reference.uppercased() {
            let entry = try await serve(ShowEntry(reference: reference), context)
            return moved(to: Routes.entry.link(entry.reference), request)
        }
        // Counted as searched only when the search page of this site linked here; other links could name any words.
        let typed = request.wordsSearched(site: await services.siteURL())
        let done = services.done(request, context)
        let variant = [typed.map { _ in "searched" }, done?.rawValue].compactMap(\.self).joined(separator: " ")
        return try await services.page(to: request, context, variant: variant) {
            let entry = try await serve(ShowEntry(reference: reference), context)
            let related =
                entry.status.isPublic ? try await serve(Similar(reference: entry.reference, limit: 4), context) : []
            let page = EntryPage(
                entry, related: related.map { EntryLink(reference: $0.reference, title: $0.title) },
                names: try await names(context), base: await lastingBase(), typed: typed,
                done: done, context.phrases)
            var shared = SharedPage(page: page, status: entry.status == .retired ? .gone : .ok)
            if let data = page.data {
                shared.headers[.contentSecurityPolicy] = SecurityHeaders.policy(allowing: data)
            }
            return shared
        }
    }
}

extension SecurityHeaders {
    /// The policy for a page with one inline block of data, allowed by its hash.
    static func policy(allowing block: String) -> String {
        let hash = Data(SHA256.hash(data: Data(block.utf8))).base64EncodedString()
        return policy.replacing("script-src 'self'", with: "script-src 'self' 'sha256-\(hash)'")
    }
}
