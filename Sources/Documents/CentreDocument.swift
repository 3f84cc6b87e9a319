package import Desk

/// A centre of the directory.
package struct CentreDocument: Document {
    package static let name = "Centre"

    package let slug: String
    package let name: String
    package let scope: Centre.Scope
    package let legalForm: String
    /// The year of foundation.
    @Null package var founded: Int?
    @Null package var website: String?
    package let notes: String
    package let confidence: String
    package let coverage: [CentreCoverageDocument]
    /// Its settings; null in lists, and if they were not read.
    @Null package var settings: CentreSettingsDocument?

    package init(_ centre: Centre, settings: CentreSettings? = nil) {
        slug = centre.slug
        name = centre.name
        scope = centre.scope
        legalForm = centre.legalForm
        founded = centre.founded
        website = centre.website
        notes = centre.notes
        confidence = centre.confidence
        coverage = centre.coverage.map(CentreCoverageDocument.init)
        self.settings = settings.map(CentreSettingsDocument.init)
    }
}

/// A list of centres.
package struct CentresDocument: Document {
    package static let name = "Centres"

    package let centres: [CentreDocument]

    package init(_ centres: [Centre]) { self.centres = centres.map { CentreDocument($0) } }
}

/// A territory that a centre covers, with the dates.
package struct CentreCoverageDocument: Document {
    package static let name = "CentreCoverage"

    package let kind: Territory.Kind
    package let code: String
    /// The first day; null if there is no known beginning.
    @Null package var from: Day?
    /// The first day after the end; null while it lasts.
    @Null package var until: Day?

    package init(_ coverage: Desk.Coverage) {
        kind = coverage.kind
        code = coverage.code
        from = coverage.from
        until = coverage.until
    }
}

/// The settings of a centre.
package struct CentreSettingsDocument: Document {
    package static let name = "CentreSettings"

    /// The number of working days in which it answers.
    package let answerDays: Int
    package let secondReader: Bool
    package let selfPublish: Bool

    package init(_ settings: CentreSettings) {
        answerDays = settings.answerDays
        secondReader = settings.secondReader
        selfPublish = settings.selfPublish
    }
}

/// The changes that a directory makes, as slugs of centres.
package struct DirectoryChangesDocument: Document {
    package static let name = "DirectoryChanges"

    package let added: [String]
    package let changed: [String]
    package let unchanged: [String]

    package init(_ changes: DirectoryChanges) {
        added = changes.added
        changed = changes.changed
        unchanged = changes.unchanged
    }
}

/// The territory that the network covers on a day.
package struct CoverageDocument: Document {
    package static let name = "Coverage"

    package let date: Day
    package let communes: Int
    package let communesCovered: Int
    package let departements: Int
    package let departementsCovered: Int
    package let gaps: [CoverageGapDocument]
    package let overlaps: [CoverageOverlapDocument]

    package init(_ report: CoverageReport) {
        date = report.date
        communes = report.communes
        communesCovered = report.communesCovered
        departements = report.departements
        departementsCovered = report.departementsCovered
        gaps = report.gaps.map(CoverageGapDocument.init)
        overlaps = report.overlaps.map(CoverageOverlapDocument.init)
    }
}

/// The communes of a département that no centre covers.
package struct CoverageGapDocument: Document {
    package static let name = "CoverageGap"

    package let departement: String
    package let name: String
    /// The number of them.
    package let communes: Int

    package init(_ gap: CoverageReport.Gap) {
        departement = gap.departement
        name = gap.name
        communes = gap.communes
    }
}

/// A place that several centres cover.
package struct CoverageOverlapDocument: Document {
    package static let name = "CoverageOverlap"

    package let territory: String
    package let centres: [String]

    package init(_ overlap: Overlap) {
        territory = overlap.territory
        centres = overlap.centres
    }
}
