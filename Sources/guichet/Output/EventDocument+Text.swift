import Documents
import Phrasebook

extension EventDocument {
    /// As shown in a terminal, on one line.
    var text: String {
        let words = message.map { " — \($0.split(separator: "\n").joined(separator: " "))" } ?? ""
        return "\(phrases.moment(at))  \(reference)  \(summary)\(by.map { ", \($0)" } ?? "")\(words)"
    }
}
