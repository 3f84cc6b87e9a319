package import Desk
package import Phrasebook

/// Counts by what a search can be narrowed to.
package struct FacetsDocument: Encodable {
    package let territory: [Count]
    package let theme: [Count]
    package let centre: [Count]
    package let audience: [Count]

    package struct Count: Encodable {
        package let value: String
        package let name: String
        package let count: Int

        init(_ count: Facets.Count, _ phrases: Phrases) {
            value = count.value
            name = Audience(rawValue: count.value).map(phrases.labels.audience) ?? count.name
            self.count = count.count
        }
    }

    package init(_ facets: Facets, _ phrases: Phrases) {
        territory = facets.territory.map { Count($0, phrases) }
        theme = facets.theme.map { Count($0, phrases) }
        centre = facets.centre.map { Count($0, phrases) }
        audience = facets.audience.map { Count($0, phrases) }
    }
}
