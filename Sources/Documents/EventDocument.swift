package import Desk
package import Foundation
package import Phrasebook

/// A line of the history, of a question or an entry.
package struct EventDocument: Encodable {
    package let reference: String
    package let kind: String
    package let summary: String
    @Null package var by: String?
    package let at: Date
    @Null package var message: String?

    package init(_ line: History.Line, _ phrases: Phrases) {
        self.init(line.reference, line.event, line.text, phrases)
    }

    package init(_ reference: String, _ event: Event, _ message: String?, _ phrases: Phrases) {
        self.reference = reference
        kind = event.act.kind.rawValue
        summary = phrases.labels.event(event)
        by = event.by?.description
        at = event.at
        self.message = message
    }

    package init(_ line: EntryLog.Line, _ phrases: Phrases) {
        reference = line.reference
        kind = line.event.act.kind.rawValue
        summary = phrases.entries.event(line.event.act)
        by = line.event.by?.description
        at = line.event.at
        message = line.text
    }
}
