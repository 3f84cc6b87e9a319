package import Desk
package import Phrasebook

/// The number of results for each value of each filter.
package struct FacetsDocument: Document {
    package static let name = "Facets"

    package let territory: [FacetCountDocument]
    package let theme: [FacetCountDocument]
    package let centre: [FacetCountDocument]
    package let audience: [FacetCountDocument]

    package init(_ facets: Facets, _ phrases: Phrases) {
        territory = facets.territory.map { FacetCountDocument($0, phrases) }
        theme = facets.theme.map { FacetCountDocument($0, phrases) }
        centre = facets.centre.map { FacetCountDocument($0, phrases) }
        audience = facets.audience.map { FacetCountDocument($0, phrases) }
    }
}

/// The number of results that have a value.
package struct FacetCountDocument: Document {
    package static let name = "FacetCount"

    package let value: String
    package let name: String
    package let count: Int

    package init(_ count: Facets.Count, _ phrases: Phrases) {
        value = count.value
        name = Audience(rawValue: count.value).map(phrases.labels.audience) ?? count.name
        self.count = count.count
    }
}
