import Desk
import Phrasebook

/// The results of a search, with filters, facets and pages.
struct SearchPage: Page {
    static let template = "search"
    static var section: Section? { .search }
    let title: String
    let words: Phrases.Pages.SearchWords
    let action = Routes.search.link()
    let suggestions = Routes.suggestions.link()
    let typed: String
    let fields: [FormField]
    /// The filters without a field of their own.
    let kept: [HiddenField]
    let formErrors: FormErrors?
    /// The places that may be meant by the filter.
    let hasPlaces: Bool
    let places: [Link]
    let count: String
    let cut: String?
    let unknownFilters: String?
    let corrected: Link?
    let suggestion: Link?
    let hasChosen: Bool
    /// The active filters, each with a link that removes it.
    let chosen: [Link]
    /// The sentence for a search without results.
    let nothing: String?
    /// The number of the first result on the page.
    let first: Int
    let hits: [HitLine]
    let pages: Pages?
    let facets: [Facet]
    let feed: String
    let askLink: String

    /// The values of one filter, with the number of results for each.
    struct Facet: Sendable {
        let heading: String
        let values: [FacetValue]

        struct FacetValue: Sendable {
            let text: String
            let link: String
            let count: Int
            let isChosen: Bool
        }
    }

    /// The links to the pages of results.
    struct Pages: Sendable {
        let previous: String?
        let next: String?
        let numbers: [Number]

        struct Number: Sendable {
            let text: String
            let label: String
            let link: String
            let isCurrent: Bool
        }
    }

    /// - Parameters:
    ///   - names: the names of centres and themes.
    ///   - refusal: why the search was refused, for an invalid filter.
    init(
        _ query: SearchQuery, _ results: Results, names: Names, isAgent: Bool, refusal: Refusal? = nil,
        _ phrases: Phrases
    ) {
        words = phrases.pages.search
        title = words.titleFor(query.words)
        typed = query.words
        var entered = FormInput(query.fields)
        if let refusal { entered.add(refusal, at: [.territory: "territory"], choices: ["since", "sort"], phrases) }
        formErrors = FormErrors(entered, order: ["territory", "since", "sort"], phrases)
        places =
            refusal?.places.map { place in
                Link(text: place.shown(phrases), link: query.narrowed { $0.territory = place.label }.link)
            } ?? []
        hasPlaces = !places.isEmpty
        fields = Self.fields(entered, isAgent: isAgent, phrases)
        kept = ["theme", "centre", "audience"].compactMap { name in
            query.fields[name].map { HiddenField(name: name, value: $0) }
        }
        count = words.found(results.total, results.isTotalCut)
        cut = results.isCut ? words.cut(Search.mostWords) : nil
        unknownFilters =
            results.unknownFilters.isEmpty ? nil : phrases.search.unknownFilters(results.unknownFilters)
        corrected = results.corrected.map { Link(text: $0, link: query.narrowed { $0.isExact = true }.link) }
        suggestion = results.suggestion.map { text in
            Link(
                text: text,
                link: query.narrowed {
                    $0.words = text
                    $0.isExact = false
                }.link)
        }
        chosen = Self.chosen(query, results.facets, names, phrases)
        hasChosen = !chosen.isEmpty
        nothing = results.total == 0 && refusal == nil ? words.nothing(query.words) : nil
        first = (query.page - 1) * SearchQuery.pageSize + 1
        hits = results.hits.map { HitLine($0, from: query, names: names.centres, phrases) }
        pages = Pages(query, total: results.total, phrases)
        facets = results.facets.map { Self.facets($0, query, phrases) } ?? []
        feed = query.feedLink
        askLink = AskForm.link(subject: query.words)
    }

    private static func fields(_ entered: FormInput, isAgent: Bool, _ phrases: Phrases) -> [FormField] {
        let words = phrases.pages.search
        let always: [FormField] = [
            .line(
                "territory", words.territory, entered, hint: words.anyTerritory,
                FormField.Line(autocomplete: "off", suggestions: Routes.places.link())),
            .line("since", words.since, entered, FormField.Line(type: "date")),
            .select(
                "sort", words.sort, entered,
                options: [
                    (Search.Sort.relevance.rawValue, words.byRelevance), (Search.Sort.date.rawValue, words.byDate),
                ]),
        ]
        guard isAgent else { return always }
        return always + [.box("everything", words.everything, entered)]
    }

    private static func chosen(
        _ query: SearchQuery, _ facets: Facets?, _ names: Names, _ phrases: Phrases
    ) -> [Link] {
        let words = phrases.pages.search
        func chip(_ name: String, _ value: String?, _ change: (inout SearchQuery) -> Void) -> Link? {
            value.map { Link(text: phrases.named(name, $0), link: query.narrowed(change).link) }
        }
        let place = query.territory.map { label in facets?.territory.first { $0.value == label }?.name ?? label }
        return [
            chip(words.territory, place) { $0.territory = nil },
            chip(words.theme, query.theme.map { names.themes[$0] ?? $0 }) { $0.theme = nil },
            chip(words.centre, query.centre.map(names.centre)) { $0.centre = nil },
            chip(words.audience, query.audience.map(phrases.labels.audience)) { $0.audience = nil },
            chip(words.since, query.since.map(phrases.labels.day)) { $0.since = nil },
        ].compactMap(\.self)
    }

    private static func facets(_ facets: Facets, _ query: SearchQuery, _ phrases: Phrases) -> [Facet] {
        let words = phrases.pages.search
        func facet(
            _ heading: String, _ counts: [Facets.Count], _ chosen: String?,
            _ choose: (inout SearchQuery, String?) -> Void
        ) -> Facet {
            Facet(
                heading: heading,
                values: counts.map { count in
                    let isChosen = count.value == chosen
                    return Facet.FacetValue(
                        text: count.name, link: query.narrowed { choose(&$0, isChosen ? nil : count.value) }.link,
                        count: count.count, isChosen: isChosen)
                })
        }
        let audiences = facets.audience.map { count in
            Facets.Count(
                value: count.value, name: Audience(rawValue: count.value).map(phrases.labels.audience) ?? count.name,
                count: count.count)
        }
        return [
            facet(words.theme, facets.theme, query.theme) { $0.theme = $1 },
            facet(words.territory, facets.territory, query.territory) { $0.territory = $1 },
            facet(words.centre, facets.centre, query.centre) { $0.centre = $1 },
            facet(words.audience, audiences, query.audience?.rawValue) {
                $0.audience = $1.flatMap { Audience(rawValue: $0) }
            },
        ].filter { !$0.values.isEmpty }
    }
}

extension SearchPage.Pages {
    /// Nil when one page holds all results.
    fileprivate init?(_ query: SearchQuery, total: Int, _ phrases: Phrases) {
        let last = SearchQuery.lastPage(of: total)
        guard last > 1 else { return nil }
        func link(_ page: Int) -> String { query.with { $0.page = page }.link }
        previous = query.page > 1 ? link(query.page - 1) : nil
        next = query.page < last ? link(query.page + 1) : nil
        let around = max(1, query.page - 3)...max(1, min(last, query.page + 3))
        let shown = Set(around).union([1, last]).sorted()
        numbers = shown.map { page in
            Number(
                text: String(page), label: phrases.pages.search.page(page), link: link(page),
                isCurrent: page == query.page)
        }
    }
}

/// A search result as a row in a list.
struct HitLine: Sendable {
    let title: String
    /// The title with the matches marked.
    let titleHTML: String
    let snippetHTML: String
    let link: String
    let answeredLink: String
    let badge: String?
    let meta: String
    /// Why it was found, if it contains none of the searched words.
    let why: String?

    /// - Parameter query: the search that found it. The link carries its words, so that an answer that helps is counted
    ///   for them.
    init(_ hit: Hit, from query: SearchQuery? = nil, names: [String: String], _ phrases: Phrases) {
        title = hit.title
        titleHTML = HTML.marked(hit.markedTitle)
        snippetHTML = HTML.marked(hit.snippet)
        let words = query.map { $0.words.isEmpty ? "" : "?" + Fields([(name: "q", value: $0.words)]).encoded } ?? ""
        link =
            hit.kind == .question
            ? Routes.question.link(hit.reference) : Routes.entry.link(hit.reference) + words
        answeredLink = Routes.answered.link(hit.reference)
        let isStale = hit.kind == .entry && hit.status == Entry.Status.stale.rawValue
        badge = hit.kind == .question ? phrases.pages.search.question : isStale ? phrases.pages.search.stale : nil
        why = hit.why.map(phrases.search.why)
        meta = phrases.joined(
            names[hit.centre] ?? hit.centre, hit.territory?.shown(phrases), phrases.labels.day(hit.date))
    }
}
