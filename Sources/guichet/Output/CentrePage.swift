import Atlas
import Desk
import Phrasebook

/// A centre as shown.
struct CentrePage: Encodable {
    let slug: String
    let name: String
    let scope: Centre.Scope
    let legalForm: String
    @Null var founded: Int?
    @Null var website: String?
    let notes: String
    let confidence: String
    let coverage: [CoveragePage]
    @Null var settings: SettingsPage?

    struct SettingsPage: Encodable {
        /// Working days.
        let answerDays: Int
        let secondReader: Bool
        let selfPublish: Bool

        var text: String {
            let parts = [
                tr("répond en \(answerDays) jours ouvrés", "answers within \(answerDays) working days"),
                secondReader ? tr("second lecteur", "second reader") : nil,
                selfPublish ? tr("publie sans second lecteur", "publishes without a second reader") : nil,
            ]
            return parts.compactMap(\.self).joined(separator: ", ")
        }
    }

    struct CoveragePage: Encodable {
        let kind: Territory.Kind
        let code: String
        @Null var from: Day?
        @Null var until: Day?
    }

    init(_ centre: Centre, settings: CentreSettings? = nil) {
        self.settings = settings.map {
            SettingsPage(answerDays: $0.answerDays, secondReader: $0.secondReader, selfPublish: $0.selfPublish)
        }
        slug = centre.slug
        name = centre.name
        scope = centre.scope
        legalForm = centre.legalForm
        founded = centre.founded
        website = centre.website
        notes = centre.notes
        confidence = centre.confidence
        coverage = centre.coverage.map { CoveragePage(kind: $0.kind, code: $0.code, from: $0.from, until: $0.until) }
    }

    /// The codes covered, without their dates.
    var codes: String {
        coverage.map {
            $0.kind == .departement || $0.kind == .collectivite ? $0.code : "\($0.kind.rawValue):\($0.code)"
        }.joined(separator: " ")
    }

    var text: String {
        let labels = phrases.labels
        let dated = coverage.map {
            Directory.item(Coverage(kind: $0.kind, code: $0.code, from: $0.from, until: $0.until))
        }
        let fields = [
            (labels.coverage, dated.joined(separator: " ")), (labels.legalForm, legalForm),
            (labels.founded, founded.map(String.init) ?? "?"), (labels.website, website ?? ""), (labels.notes, notes),
            (labels.confidence, confidence), (tr("Réglages", "Settings"), settings?.text ?? ""),
        ]
        return Screen.bold("\(slug)  \(name)") + "\n" + Columns.fields(fields.filter { !$0.1.isEmpty })
    }
}
