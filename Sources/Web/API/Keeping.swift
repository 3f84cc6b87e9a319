import Desk
import Documents
import Hummingbird
import Store

extension API {
    /// The centres, the themes and what the desk accounts for.
    var keeping: [Operation] { directory + [audit] }

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

    private var audit: Operation {
        let parameters = [
            Operation.Parameter("since", Schemas.instant), Operation.Parameter("account"),
        ]
        return Operation(
            .get, Routes.API.audit, "Lists what the desk accounts for, oldest first: the administrators'",
            query: Paging.parameters + parameters,
            reply: AuditDocument.self
        ) { request, context in
            let (page, query) = (try Paging(request), QueryParameters(request))
            let account = try query.text("account").map { text in
                guard let account = Account(text) else { throw Refusal.badIdentity(text) }
                return account
            }
            let verb = ListAudit(
                since: try query.instant("since"), account: account, after: try page.after(Int64.self) ?? 0,
                limit: page.limit + 1)
            let (lines, next) = try page.cut(try await serve(verb, request, context), place: \.id)
            return try APIFormat.response(AuditDocument(lines, next: next), context, to: request)
        }
    }
}
