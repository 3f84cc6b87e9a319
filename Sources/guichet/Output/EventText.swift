import Documents
import Phrasebook

extension EventDocument {
    /// As shown in a terminal, on one line.
    var text: String {
        let words = message.map { " — \($0.split(separator: "\n").joined(separator: " "))" } ?? ""
        return "\(phrases.moment(at))  \(reference)  \(summary)\(by.map { ", \($0)" } ?? "")\(words)"
    }

    /// In the history of one question or entry: the message below.
    var block: String {
        let words = message.map { "\n" + $0.indented } ?? ""
        return "\(phrases.moment(at))  \(summary)\(by.map { ", \($0)" } ?? "")\(words)"
    }
}

extension String {
    /// Indented, as it is shown below a line.
    var indented: String { split(separator: "\n").map { "    \($0)" }.joined(separator: "\n") }
}
