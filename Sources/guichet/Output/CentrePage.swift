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
    /// Nil in lists.
    var answerDays: Int?
    var secondReader: Bool?

    struct CoveragePage: Encodable {
        let kind: Territory.Kind
        let code: String
        @Null var from: Day?
        @Null var until: Day?
    }

    init(_ centre: Centre) {
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

    /// A centre with how it works.
    init(_ slug: String, _ counter: Counter) throws {
        self.init(try counter.perform(ShowCentre(slug: slug)))
        let habits = try counter.perform(ShowHabits(centre: slug))
        answerDays = habits.answerDays
        secondReader = habits.secondReader
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
            (labels.confidence, confidence),
            (labels.answerDays, answerDays.map(String.init) ?? ""),
            (labels.secondReader, secondReader.map { $0 ? tr("oui", "yes") : tr("non", "no") } ?? ""),
        ]
        return Screen.bold("\(slug)  \(name)") + "\n" + Columns.fields(fields.filter { !$0.1.isEmpty })
    }
}
