import Desk
import Foundation
import Phrasebook

/// A search as an Atom feed (RFC 4287): the newest entries first.
struct FeedPage: Page {
    static let template = "feed"
    let title: String
    /// Its own address; where the site's is not set, a name of its own (RFC 4287, 4.2.6, wants an IRI).
    let id: String
    /// Where it was read.
    let own: String
    /// The address of the page with the same search.
    let link: String
    let updated: String
    let author: String
    let entries: [Item]

    struct Item: Sendable {
        /// Its address, which never changes; where the site's is not set, a name of its own.
        let id: String
        let link: String
        let title: String
        let updated: String
        let author: String
        /// A passage of the text; nil where only the title says what was looked for.
        let summary: String?
    }

    /// - Parameters:
    ///   - moments: when each entry was published, by reference.
    ///   - base: the address of the site, without a slash at its end; empty where it is not set.
    init(
        _ query: SearchQuery, _ results: Results, moments: [String: Date], names: [String: String], base: String,
        now: Date, _ phrases: Phrases
    ) {
        title = "Guichet – \(phrases.pages.search.titleFor(query.words))"
        own = base + query.feedLink
        id = base.isEmpty ? "urn:guichet:feed:" + Fields.encode(query.feedLink) : own
        link = base + query.with { $0.page = 1 }.link
        author = names[Centre.national] ?? "Guichet"
        updated = (moments.values.max() ?? now).formatted(.iso8601)
        entries = results.hits.filter { $0.kind == .entry }.map { hit in
            let passage = hit.snippet.filter { $0 != Hit.open && $0 != Hit.close }
            return Item(
                id: base.isEmpty ? "urn:guichet:entry:" + hit.reference : base + Routes.entry.link(hit.reference),
                link: base + Routes.entry.link(hit.reference), title: hit.title,
                updated: (moments[hit.reference] ?? hit.date.startOfDay).formatted(.iso8601),
                author: names[hit.centre] ?? hit.centre, summary: passage == hit.title ? nil : passage)
        }
    }
}
