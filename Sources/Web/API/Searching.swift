import Desk
import Documents
import Hummingbird
import Phrasebook
import Store

extension API {
    /// Searching, and what is found without a search.
    var searching: [Operation] { [search, similar, suggestions] }

    private var search: Operation {
        Operation(
            .get, Routes.API.search, "Searches the entries; for agents questions too",
            query: Self.searchParameters + Paging.parameters, reply: SearchDocument.self
        ) { request, context in
            let page = try Paging(request)
            let after = try page.after(Search.Place.self) { (0..<Search.reach.last).contains($0.count) }
            let search = try QueryParameters(request).search(after: after, limit: page.limit)
            let found = try await serve(search, request, context)
            return try APIFormat.response(
                SearchDocument(found, of: search, context.phrases), context, to: request)
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

    private static var searchParameters: [Operation.Parameter] {
        [
            Operation.Parameter("q", Schemas.words, isRequired: true), Operation.Parameter("territory"),
            Operation.Parameter("theme"), Operation.Parameter("centre"),
            Operation.Parameter("audience", Schemas.asking),
            Operation.Parameter("since", Schemas.day), Operation.Parameter("near"),
            Operation.Parameter("sort", Schemas.choice(Search.Sort.self)),
            Operation.Parameter("everything", Schemas.boolean), Operation.Parameter("exact", Schemas.boolean),
            Operation.Parameter("facets", Schemas.boolean),
        ]
    }
}

extension QueryParameters {
    /// - Throws: `Refusal` for a missing or invalid parameter.
    fileprivate func search(after: Search.Place?, limit: Int) throws -> Search {
        var options: Search.Options = []
        if try flag("exact") { options.insert(.exact) }
        if try flag("facets") { options.insert(.facets) }
        return Search(
            words: try words("q"), everything: try flag("everything"),
            filters: Search.Filters(
                territory: try text("territory"), theme: try text("theme"), centre: try text("centre"),
                audience: try choice("audience", Audience.self), since: try day("since")),
            near: try text("near"), sort: try choice("sort", Search.Sort.self) ?? .relevance, limit: limit,
            after: after, options: options)
    }
}
