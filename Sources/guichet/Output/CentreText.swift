import Atlas
import Desk
import Documents
import Phrasebook

extension CentreDocument {
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
            (labels.founded, founded.map(String.init) ?? "?"), (labels.website, website ?? ""),
            (labels.notes, notes),
            (labels.confidence, confidence), (phrases.settings, settings?.text ?? ""),
        ]
        return Screen.bold("\(slug)  \(name)") + "\n" + Columns.fields(fields.filter { !$0.1.isEmpty })
    }
}

extension CentreSettingsDocument {
    fileprivate var text: String {
        phrases.settings(answerDays: answerDays, secondReader: secondReader, selfPublish: selfPublish)
    }
}
