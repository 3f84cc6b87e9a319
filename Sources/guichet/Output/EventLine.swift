import Desk
import Documents
import Foundation
import Phrasebook

/// A line of the history, of a question or an entry, as shown.
struct EventLine: Encodable {
    let reference: String
    let kind: String
    let summary: String
    @Null var by: String?
    let at: Date
    @Null var message: String?

    init(_ line: History.Line) {
        reference = line.reference
        kind = line.event.act.kind
        summary = phrases.labels.event(line.event)
        by = line.event.by?.description
        at = line.event.at
        message = line.text
    }

    init(_ line: EntryLog.Line) {
        reference = line.reference
        kind = line.event.act.kind
        summary = phrases.entries.event(line.event.act)
        by = line.event.by?.description
        at = line.event.at
        message = line.text
    }

    var text: String {
        let words = message.map { " — \($0.split(separator: "\n").joined(separator: " "))" } ?? ""
        return "\(phrases.moment(at))  \(reference)  \(summary)\(by.map { ", \($0)" } ?? "")\(words)"
    }
}
