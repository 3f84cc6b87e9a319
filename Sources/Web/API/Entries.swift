import Desk
import Documents
import Hummingbird
import Store

extension API {
    /// Reading entries, publishing one as its second reader, and what readers say of them.
    var entries: [Operation] { [entry, list, publications, report, thank] }

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

    private var list: Operation {
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

    private var report: Operation {
        Operation(
            .post, Routes.API.reports, "Says that an entry is wrong or outdated; of readers several count",
            body: Schemas.reason, status: .created, reply: EntryDocument.self
        ) { request, context in
            if context.account == nil { try services.limiter.count(.ask, from: context.address) }
            let words = try await request.json(TextFields.self, upTo: context.maxJSONSize)
            let verb = try ReportEntry(reference: context.part("reference"), reason: words.required("reason"))
            let entry = try await serve(verb, request, context)
            return try APIFormat.response(EntryDocument(entry), context, status: .created, to: request)
        }
    }

    private var thank: Operation {
        Operation(
            .post, Routes.API.thanks, "Says that an entry answered", status: .created,
            reply: DeflectionDocument.self
        ) { request, context in
            if context.account == nil { try services.limiter.count(.ask, from: context.address) }
            let counted = try await serve(MarkAnswered(reference: context.part("reference")), request, context)
            return try APIFormat.response(DeflectionDocument(counted), context, status: .created, to: request)
        }
    }

    private var publications: Operation {
        Operation(
            .post, Routes.API.publications, "Publishes an entry, as its second reader", body: Schemas.publication,
            status: .created, reply: EntryDocument.self, isVersioned: true
        ) { request, context in
            let body = try await request.json(NewPublication.self, upTo: context.maxJSONSize)
            let verb = try PublishEntry(
                reference: context.part("reference"), checked: body.checked ?? false,
                redacts: body.redact ?? false, seen: request.seen)
            return try entry(try await serve(verb, request, context), request, context)
        }
    }

    func entry(_ entry: Entry, _ request: Request, _ context: DeskContext) throws -> Response {
        try APIFormat.response(
            EntryDocument(entry), context, status: .created, version: entry.custody.version,
            location: Routes.API.entry.link(entry.reference), to: request)
    }
}
