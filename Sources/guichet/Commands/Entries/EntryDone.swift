import Desk
import Phrasebook

/// The sentence that a command prints after it changed an entry.
enum EntryDone {
    /// The entry's status after it was written, submitted or published.
    static func published(_ entry: Entry) -> String {
        let standing = entry.custody.standing
        if standing.proposal != nil { return phrases.entries.proposedFor(entry.reference) }
        switch entry.status {
        case .draft: return phrases.entries.drafted(entry.reference)
        case .review where standing.reader != nil: return phrases.entries.submittedToNational(entry.reference)
        case .review: return phrases.entries.submitted(entry.reference)
        case .published, .stale, .retired:
            let isAlone = standing.reviewer.map(standing.isWritten) ?? false
            return isAlone ? phrases.entries.publishedAlone(entry.reference) : phrases.lists.published(entry.reference)
        }
    }
}
