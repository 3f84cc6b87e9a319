public import Desk
public import Foundation

extension Language {
    /// The sentences in this language.
    public var phrases: Phrases {
        switch self {
        case .french: .french
        case .english: .english
        }
    }
}

/// All sentences in one language. Each is a member, so that a missing translation does not compile.
public struct Phrases: Sendable {
    public let language: Language
    /// One sentence, and what to do.
    public let refusal: @Sendable (Refusal) -> Sentence
    /// Why a question goes where it goes.
    public let explanation: @Sendable (Route) -> String
    public let labels: Labels
    public let receipt: Receipt
    public let forms: Forms
    public let lists: Lists
    public let entries: Entries
    public let upkeep: Upkeep
    public let site: Site

    /// An instant as people read it, in France's time.
    public func moment(_ date: Date) -> String { Moment.text(date) }

    /// The same in full, for pages and sentences: the day as `labels.day` has it, and the time.
    public func longMoment(_ date: Date) -> String {
        let (day, time) = (labels.day(Day(date)), Moment.time(date))
        switch language {
        case .french: return "\(day) à \(time)"
        case .english: return "\(day) at \(time)"
        }
    }

    /// A colon, with the no-break space that French puts before it.
    public var colon: String {
        switch language {
        case .french: "\u{A0}:"
        case .english: ":"
        }
    }

    /// A question's status, and whether it is restricted.
    public func state(_ status: Status, isRestricted: Bool) -> String {
        labels.status(status) + (isRestricted ? " (\(labels.restricted))" : "")
    }

    /// The names of things.
    public struct Labels: Sendable {
        public let status: @Sendable (Status) -> String
        public let entryStatus: @Sendable (Entry.Status) -> String
        public let audience: @Sendable (Audience) -> String
        public let kind: @Sendable (Territory.Kind) -> String
        public let event: @Sendable (Event) -> String
        /// A day as read by people.
        public let day: @Sendable (Day) -> String
        /// Time from now, in days: -2 is two days ago.
        public let inDays: @Sendable (Int) -> String
        public let asker, title, body, territory, themes, centre, state, due, asked, answer, sources, history, entry,
            author, verifiedOn, reviewBy, coverage, website, founded, legalForm, notes, confidence, restricted: String
    }

    /// The receipt for the asker.
    public struct Receipt: Sendable {
        public let received: @Sendable (_ reference: String) -> String
        public let already: @Sendable (_ reference: String) -> String
        public let goesTo: @Sendable (_ centre: String) -> String
        public let dueOn: @Sendable (Day) -> String
        /// By a command, or by a link.
        public let follow: @Sendable (_ way: String) -> String
    }

    /// Questions that the command line asks.
    public struct Forms: Sendable {
        public let territory, audience, theme, noTheme, title, which, noneOfThese, similar, answersYou, glad: String
        public let didYouMean: @Sendable (_ place: String) -> String
        /// Behind the numbers of what may be chosen or left open.
        public let orSkip: String
        /// What was typed is no choice among so many.
        public let noChoice: @Sendable (_ count: Int) -> String
        public let yes: Set<String>
        public let askTemplate, answerTemplate, messageTemplate, entryTemplate: @Sendable (_ subject: String) -> String
        public let kept: @Sendable (_ path: String) -> String
        public let publishedAsDrafted: String
        /// The confirmation of an act that cannot be undone.
        public let sure: @Sendable (_ act: String) -> String
    }

    /// Headings and counts of lists.
    public struct Lists: Sendable {
        public let inbox: @Sendable (_ centre: String, _ count: Int) -> String
        public let found: @Sendable (_ total: Int) -> String
        public let nothingFound: @Sendable (_ words: String) -> String
        public let suggestions: String
        public let claimed, answered, submitted, unchanged: @Sendable (_ reference: String) -> String
        /// How to undo an act; nil stands for several questions.
        public let undo: @Sendable (_ reference: String?) -> String
        public let published: @Sendable (_ entry: String) -> String
        public let late: String
        /// What happened to a question since its centre last acted on it.
        public let change: @Sendable (Inbox.Change) -> String
        /// How old something is, in days.
        public let age: @Sendable (_ days: Int) -> String
        /// The names of the inbox's columns, for screen readers.
        public let columns: [String]
        /// How many questions a list has.
        public let questions: @Sendable (_ count: Int) -> String
        /// The names of the columns of the list of all questions.
        public let listColumns: [String]
    }

    /// Sentences about the desk itself.
    public struct Upkeep: Sendable {
        public let created: @Sendable (_ path: String, _ network: String) -> String
        public let alreadyThere: @Sendable (_ path: String) -> String
        public let coverage: @Sendable (CoverageReport) -> String
        public let gap: @Sendable (CoverageReport.Gap) -> String
        public let territories: @Sendable (TerritoryChanges) -> String
        public let directory: @Sendable (DirectoryChanges) -> String
        public let preview: String
        public let imported: @Sendable (ImportedEntries) -> String
        /// What an imported entry names in a column, and what is neither in the file nor on the desk.
        public let unlinked: @Sendable (Damage.Place, _ column: String, _ name: String) -> String
        public let reindexed, sound, fault: String
        /// The act was done, but its result could not be written.
        public let unwritten: @Sendable (Unwritten) -> String
        /// A file that the system did not let be read or written; nil where its name is not known.
        public let systemFault: @Sendable (_ path: String?, SystemFault) -> String
        /// How many entries were imported before a failure, and how many the file has.
        public let partlyImported: @Sendable (_ done: Int, _ total: Int) -> Sentence
        public let damage: @Sendable (DeskDamage) -> String
        /// The remedy for damaged texts, which cannot be rebuilt.
        public let restore: String
        /// Remarks for a read-only desk, and for the checks that were left out there.
        public let readOnly, onlyRead: String
        /// How many texts got a vector.
        public let embedded: @Sendable (Int) -> String
    }
}
