import Desk
import Phrasebook

/// The home page: the search, then themes, the newest entries and the network.
struct HomePage: Page {
    static let template = "home"
    let title: String
    let words: Phrases.Pages.HomeWords
    let searchLink = Routes.search.link()
    let suggestions = Routes.suggestions.link()
    let askLink = Routes.ask.link()
    let themesLink = Routes.themes.link()
    let networkLink = Routes.network.link()
    let allLink: String
    let feed: String
    /// The themes with the most entries.
    let themes: [Link]
    let latest: [Latest]
    let network: String

    /// One of the newest entries.
    struct Latest: Sendable {
        let title: String
        let link: String
        let meta: String
    }

    /// The most themes and entries shown.
    static let most = (themes: 12, entries: 6)

    init(themes: [ThemeFile], latest: [Hit], network: NetworkMap, _ phrases: Phrases) {
        words = phrases.pages.home
        title = words.title
        let newest = SearchQuery(sort: .date)
        allLink = newest.link
        feed = newest.feedLink
        self.themes = themes.sorted { $0.entries > $1.entries }.prefix(Self.most.themes).map {
            Link(text: $0.theme.label, link: SearchQuery(theme: $0.theme.slug).link)
        }
        self.latest = latest.map { hit in
            Latest(
                title: hit.title, link: Routes.entry.link(hit.reference),
                meta: phrases.joined(
                    network.names[hit.centre] ?? hit.centre, hit.territory?.shown(phrases), phrases.labels.day(hit.date)
                ))
        }
        let count = network.count
        self.network = words.network(
            network.members.count { $0.slug != Centre.national }, count.covered, count.departements)
    }
}
