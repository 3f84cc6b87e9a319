package import Desk

/// What a centre covers, and when.
package struct CoverageDocument: Encodable {
    package let kind: Territory.Kind
    package let code: String
    @Null package var from: Day?
    @Null package var until: Day?

    package init(_ coverage: Coverage) {
        kind = coverage.kind
        code = coverage.code
        from = coverage.from
        until = coverage.until
    }
}

/// A centre, as its directory knows it.
package struct CentreDocument: Encodable {
    package let slug: String
    package let name: String
    package let scope: Centre.Scope
    package let legalForm: String
    @Null package var founded: Int?
    @Null package var website: String?
    package let notes: String
    package let confidence: String
    package let coverage: [CoverageDocument]

    package init(_ centre: Centre) {
        slug = centre.slug
        name = centre.name
        scope = centre.scope
        legalForm = centre.legalForm
        founded = centre.founded
        website = centre.website
        notes = centre.notes
        confidence = centre.confidence
        coverage = centre.coverage.map(CoverageDocument.init)
    }
}
