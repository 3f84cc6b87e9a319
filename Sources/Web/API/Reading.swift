import Store
import Desk
import Hummingbird
import Phrasebook

extension API {
    /// What everyone may read.
    var reading: [Operation] { [search, entry] + places + directory }

    private var search: Operation {
        Operation(
            .get, Routes.API.search, "Searches the entries; for agents questions too", reach: .everyone,
            query: [
                Operation.Parameter("q", isRequired: true), Operation.Parameter("territory"),
                Operation.Parameter("theme"), Operation.Parameter("centre"),
                Operation.Parameter("everything", ["type": "boolean"]),
            ] + Paging.parameters,
            reply: Schemas.page("results", Schemas.hit, ["total": ["type": "integer", "minimum": 0]])
        ) { request, context in
            let (query, page) = (Query(request), try Paging(request))
            let verb = Search(
                words: try query.required("q"), everything: try query.flag("everything"),
                filters: Search.Filters(
                    territory: try query.text("territory"), theme: try query.text("theme"),
                    centre: try query.text("centre")), limit: page.end)
            let found = try await serve(verb, request, context)
            return try APIFormat.response(
                SearchDocument(
                    total: found.total, results: found.hits.dropFirst(page.offset).map(HitDocument.init),
                    next: page.next(of: found.total)), context, to: request)
        }
    }

    private var entry: Operation {
        Operation(
            .get, Routes.API.entry, "Shows an entry", reach: .everyone, reply: Schemas.entry, isVersioned: false
        ) { request, context in
            let verb = ShowEntry(reference: try context.part("reference"))
            return try APIFormat.response(EntryDocument(try await serve(verb, request, context)), context, to: request)
        }
    }

    private var places: [Operation] {
        [
            Operation(
                .get, Routes.API.routes, "Says which centre a place's questions go to, and why", reach: .everyone,
                query: [
                    Operation.Parameter("place", isRequired: true),
                    Operation.Parameter("date", ["type": "string", "format": "date"]),
                ], reply: Schemas.route
            ) { request, context in
                let query = Query(request)
                let verb = ExplainRoute(text: try query.required("place"), date: try query.day("date"))
                let route = try await serve(verb, request, context)
                return try APIFormat.response(RouteDocument(route, context.phrases), context, to: request)
            },
            Operation(
                .get, Routes.API.territories, "Finds the places that a text may mean", reach: .everyone,
                query: [Operation.Parameter("q", isRequired: true)],
                reply: Schemas.list("territories", Schemas.territory)
            ) { request, context in
                let found = try await serve(ExplainRoute(text: try Query(request).required("q")), request, context)
                    .finding
                let places = (found.territories + found.suggestions).map(TerritoryDocument.init)
                return try APIFormat.response(["territories": places], context, to: request)
            },
        ]
    }

    private var directory: [Operation] {
        [
            Operation(
                .get, Routes.API.centres, "Lists the centres", reach: .everyone,
                reply: Schemas.list("centres", Schemas.centre)
            ) { request, context in
                let centres = try await serve(ListCentres(), request, context).map(CentreDocument.init)
                return try APIFormat.response(["centres": centres], context, to: request)
            },
            Operation(.get, Routes.API.centre, "Shows a centre", reach: .everyone, reply: Schemas.centre) {
                request, context in
                let centre = try await serve(ShowCentre(slug: context.part("slug")), request, context)
                return try APIFormat.response(CentreDocument(centre), context, to: request)
            },
            Operation(
                .get, Routes.API.coverage, "Says how far the network reaches on a day", reach: .everyone,
                query: [Operation.Parameter("date", ["type": "string", "format": "date"])], reply: Schemas.coverage
            ) { request, context in
                let report = try await serve(CheckCoverage(date: Query(request).day("date")), request, context)
                return try APIFormat.response(report, context, to: request)
            },
            Operation(
                .get, Routes.API.themes, "Lists the themes", reach: .everyone,
                reply: Schemas.list("themes", Schemas.theme)
            ) { request, context in
                let themes = try await serve(ListThemes(), request, context).map(ThemeDocument.init)
                return try APIFormat.response(["themes": themes], context, to: request)
            },
            Operation(.get, Routes.API.theme, "Shows a theme", reach: .everyone, reply: Schemas.theme) {
                request, context in
                let theme = try await serve(ShowTheme(theme: context.part("theme")), request, context)
                return try APIFormat.response(ThemeDocument(theme), context, to: request)
            },
        ]
    }
}

private struct SearchDocument: Encodable {
    let total: Int
    let results: [HitDocument]
    @Nullable var next: String?
}
