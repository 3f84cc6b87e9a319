import Desk
import Foundation
import Phrasebook

/// A search as an Atom feed (RFC 4287), newest entries first.
struct FeedPage: Page {
    static let template = "feed"
    let title: String
    /// The feed's URL; a URN when the site's URL is not set, because RFC 4287, 4.2.6 requires an absolute IRI.
    let id: String
    /// The link of the feed itself (`self`).
    let own: String
    /// The link of the page with the same search.
    let link: String
    let updated: String
    let author: String
    let entries: [Item]

    struct Item: Sendable {
        /// The entry's URL, which never changes; a URN when the site's URL is not set.
        let id: String
        let link: String
        let title: String
        let updated: String
        let author: String
        /// The snippet; nil when it equals the title.
        let summary: String?
    }

    /// - Parameters:
    ///   - moments: the publication instants of the entries, by reference.
    ///   - base: the URL of the site without a trailing slash; empty when it is not set.
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
