import Desk
import Hummingbird
import Phrasebook
import Synchronization

/// Two routes that `Scripts/bench server` compares the server with: the search page and an entry's page, each rendered
/// from a page value kept in memory, so that only Hummingbird and the templates take time.
struct Baseline: Controller {
    let services: Services
    private let kept = Kept()

    private final class Kept: Sendable {
        let search = Mutex<SearchPage?>(nil)
        let entry = Mutex<EntryPage?>(nil)
    }

    init(services: Services) { self.services = services }

    func add(to table: RouteTable) {
        table.get(Routes.baselineSearch) { request, context in
            if let page = kept.search.withLock({ $0 }) { return services.renderer.response(page, to: request, context) }
            let query = SearchQuery(request.fields)
            let page = SearchPage(
                query, try await serve(query.verb(), context), names: try await names(context), isAgent: false,
                context.phrases)
            kept.search.withLock { $0 = page }
            return services.renderer.response(page, to: request, context)
        }
        table.get(Routes.baselineEntry) { request, context in
            if let page = kept.entry.withLock({ $0 }) { return services.renderer.response(page, to: request, context) }
            let entry = try await serve(ShowEntry(reference: part("reference", context)), context)
            let related = try await serve(Similar(reference: entry.reference, limit: 4), context)
            let page = EntryPage(
                entry, related: related.map { EntryLink(reference: $0.reference, title: $0.title) },
                names: try await names(context), base: await lastingBase(), typed: nil, context.phrases)
            kept.entry.withLock { $0 = page }
            return services.renderer.response(page, to: request, context)
        }
    }
}
