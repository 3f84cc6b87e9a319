public import Desk

extension Phrases {
    /// Sentences about entries.
    public struct Entries: Sendable {
        public let event: @Sendable (EntryAct) -> String
        /// Why an entry is stale.
        public let staleness: @Sendable (Staleness) -> String
        /// The kind of a passage that may name a person.
        public let mention: @Sendable (Mention.Kind) -> String
        /// The place and the words of such a passage.
        public let place: @Sendable (Mention) -> String
        public let mentions: @Sendable (_ count: Int) -> String
        /// The names of facts.
        public let centre, reason, audience, reviewer, seeAlso, replacedBy, questions, answered, reportedBy,
            proposed: String
        /// The headings of what a difference compares.
        public let revisions: @Sendable (_ old: Int, _ new: Int) -> String
        public let noDifference: String
        // What was done to an entry.
        public let drafted, submitted, submittedToNational, edited, proposedFor, returned,
            reported: @Sendable (_ reference: String) -> String
        public let verified: @Sendable (_ reference: String, _ reviewBy: Day) -> String
        public let publishedAlone: @Sendable (_ reference: String) -> String
        public let retired: @Sendable (_ reference: String, _ replacedBy: String?) -> String
        public let counted: @Sendable (Deflection) -> String
        /// How many readers reported an entry, and whether that made it stale.
        public let reports: @Sendable (_ readers: Int, _ isStale: Bool) -> String
        /// The heading of what they wrote.
        public let reportTexts: String
        /// How many entries a list has.
        public let count: @Sendable (Int) -> String
        /// How many entries cite a source.
        public let citing: @Sendable (_ count: Int, _ source: String) -> String
        /// The heading of the entries in a centre's inbox.
        public let todo: @Sendable (_ count: Int) -> String
        public let redactionShown, apply, publish, publishAnyway: String
        /// What explains an entry in an editor.
        public let editTemplate: @Sendable (_ reference: String, _ status: Entry.Status) -> String
    }
}
