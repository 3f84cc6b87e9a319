import Atlas
import Desk
import Documents
import Phrasebook

/// A centre as shown.
struct CentrePage: Encodable {
    let centre: CentreDocument
    @Null var settings: SettingsPage?

    struct SettingsPage: Encodable {
        /// Working days.
        let answerDays: Int
        let secondReader: Bool
        let selfPublish: Bool

        var text: String {
            phrases.settings(answerDays: answerDays, secondReader: secondReader, selfPublish: selfPublish)
        }
    }

    init(_ centre: Centre, settings: CentreSettings? = nil) {
        self.settings = settings.map {
            SettingsPage(answerDays: $0.answerDays, secondReader: $0.secondReader, selfPublish: $0.selfPublish)
        }
        self.centre = CentreDocument(centre)
    }

    private enum Key: String, CodingKey {
        case settings
    }

    /// The centre's own keys, with its settings.
    func encode(to encoder: any Encoder) throws {
        try centre.encode(to: encoder)
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(_settings, forKey: .settings)
    }

    /// The codes covered, without their dates.
    var codes: String {
        centre.coverage.map {
            $0.kind == .departement || $0.kind == .collectivite ? $0.code : "\($0.kind.rawValue):\($0.code)"
        }.joined(separator: " ")
    }

    var text: String {
        let labels = phrases.labels
        let dated = centre.coverage.map {
            Directory.item(Coverage(kind: $0.kind, code: $0.code, from: $0.from, until: $0.until))
        }
        let fields = [
            (labels.coverage, dated.joined(separator: " ")), (labels.legalForm, centre.legalForm),
            (labels.founded, centre.founded.map(String.init) ?? "?"), (labels.website, centre.website ?? ""),
            (labels.notes, centre.notes),
            (labels.confidence, centre.confidence), (phrases.settings, settings?.text ?? ""),
        ]
        return Screen.bold("\(centre.slug)  \(centre.name)") + "\n" + Columns.fields(fields.filter { !$0.1.isEmpty })
    }
}
