package import Desk
package import Foundation
package import Phrasebook

/// A line of the history, of a question or an entry.
package struct EventDocument: Document {
    package static let name = "Event"

    package let reference: String
    package let kind: String
    package let summary: String
    @Null package var by: String?
    package let at: Date
    /// What was written with it.
    /// What was written with it.
    @Null package var message: String?

    package init(_ line: History.Line, _ phrases: Phrases) {
        self.init(line.reference, line.event, line.text, phrases)
    }

    /// - Parameter mail: the origin of the event's text, if it came by mail.
    package init(
        _ reference: String, _ event: Event, _ message: String?, mail: MailOrigin? = nil, _ phrases: Phrases
    ) {
        self.reference = reference
        kind = event.act.kind.rawValue
        summary = phrases.event(event, mail)
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

/// A page of events.
package struct EventsDocument: Document {
    package static let name = "Events"

    package let events: [EventDocument]
    /// In the list of all events, the cursor for later events. Null if only one question or entry was requested.
    @Null package var next: String?

    package init(events: [EventDocument], next: String? = nil) {
        self.events = events
        self.next = next
    }
}
