import Desk
import Documents
import Hummingbird
import Phrasebook
import Store

extension API {
    /// What everyone may read.
    var reading: [Operation] { [search, entry, entries, similar, suggestions] + places + directory }

    private var entry: Operation {
        Operation(
            .get, Routes.API.entry, "Shows an entry", reply: EntryDocument.self,
            isVersioned: true
        ) { request, context in
            let entry = try await serve(ShowEntry(reference: context.part("reference")), request, context)
            return try APIFormat.response(
                EntryDocument(entry), context, version: entry.custody.version, to: request)
        }
    }

    private var entries: Operation {
        Operation(
            .get, Routes.API.entries, "Lists the entries that readers see, those to be verified first on top",
            query: [Operation.Parameter("centre"), Operation.Parameter("theme"), Operation.Parameter("territory")]
                + Paging.parameters, reply: EntriesDocument.self
        ) { request, context in
            let (query, page) = (QueryParameters(request), try Paging(request))
            let verb = ListEntries(
                centre: try query.text("centre"), theme: try query.text("theme"),
                territory: try query.text("territory"), after: try page.after(ListEntries.Place.self),
                limit: page.limit + 1)
            let (shown, next) = try page.cut(try await serve(verb, request, context), place: { ListEntries.Place($0) })
            return try APIFormat.response(
                EntriesDocument(entries: shown.map(EntrySummaryDocument.init), next: next), context, to: request)
        }
    }

    private var similar: Operation {
        Operation(
            .get, Routes.API.similar, "Finds entries like this one",
            reply: SimilarDocument.self
        ) { request, context in
            // Requires an entry, because the verb also accepts a question's reference.
            let entry = try await serve(ShowEntry(reference: context.part("reference")), request, context)
            let hits = try await serve(Similar(reference: entry.reference), request, context)
            return try APIFormat.response(SimilarDocument(hits), context, to: request)
        }
    }

    private var suggestions: Operation {
        Operation(
            .get, Routes.API.suggestions, "Completes what is being typed",
            query: [Operation.Parameter("q", Schemas.words, isRequired: true)], reply: SuggestionsDocument.self
        ) { request, context in
            let found = try await serve(Suggest(words: QueryParameters(request).words("q")), request, context)
            return try APIFormat.response(SuggestionsDocument(found), context, to: request)
        }
    }

    private var places: [Operation] {
        [
            Operation(
                .get, Routes.API.routes, "Says which centre a place's questions go to, and why",
                query: [
                    Operation.Parameter("place", isRequired: true),
                    Operation.Parameter("date", ["type": "string", "format": "date"]),
                ], reply: RouteDocument.self
            ) { request, context in
                let query = QueryParameters(request)
                let verb = ExplainRoute(text: try query.required("place"), date: try query.day("date"))
                let route = try await serve(verb, request, context)
                return try APIFormat.response(RouteDocument(route, context.phrases), context, to: request)
            },
            Operation(
                .get, Routes.API.territories, "Finds the places that a text may mean",
                query: [Operation.Parameter("q", isRequired: true)],
                reply: TerritoriesDocument.self
            ) { request, context in
                let found = try await serve(
                    ExplainRoute(text: try QueryParameters(request).required("q")), request, context
                )
                .finding
                return try APIFormat.response(TerritoriesDocument(found), context, to: request)
            },
        ]
    }

    private var directory: [Operation] {
        [
            Operation(
                .get, Routes.API.centres, "Lists the centres",
                reply: CentresDocument.self
            ) { request, context in
                let centres = try await serve(ListCentres(), request, context)
                return try APIFormat.response(CentresDocument(centres), context, to: request)
            },
            Operation(.get, Routes.API.centre, "Shows a centre", reply: CentreDocument.self) {
                request, context in
                let centre = try await serve(ShowCentre(slug: context.part("slug")), request, context)
                let settings = try await serve(ShowCentreSettings(slug: centre.slug), request, context)
                return try APIFormat.response(CentreDocument(centre, settings: settings), context, to: request)
            },
            Operation(
                .get, Routes.API.coverage, "Says how far the network reaches on a day",
                query: [Operation.Parameter("date", ["type": "string", "format": "date"])], reply: CoverageDocument.self
            ) { request, context in
                let report = try await serve(
                    CheckCoverage(date: QueryParameters(request).day("date")), request, context)
                return try APIFormat.response(CoverageDocument(report), context, to: request)
            },
            Operation(
                .get, Routes.API.themes, "Lists the themes",
                reply: ThemesDocument.self
            ) { request, context in
                let themes = try await serve(ListThemes(), request, context)
                return try APIFormat.response(ThemesDocument(themes), context, to: request)
            },
            Operation(.get, Routes.API.theme, "Shows a theme", reply: ThemeDocument.self) {
                request, context in
                let theme = try await serve(ShowTheme(theme: context.part("theme")), request, context)
                return try APIFormat.response(ThemeDocument(theme), context, to: request)
            },
        ]
    }
}
