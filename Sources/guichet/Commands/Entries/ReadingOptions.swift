import ArgumentParser
import Desk
import Documents
import Phrasebook

/// The options of a second reader for passages that may name a person.
struct ReadingOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            tr(
                "Les passages qui désignent peut-être quelqu'un ont été regardés et peuvent rester ; l'historique le dit.",
                "The passages that may name someone were looked at and may stay; the history says so.")))
    var checked = false

    @Flag(
        help: ArgumentHelp(
            tr(
                "Propose le texte où ces passages sont remplacés, et montre la différence.",
                "Proposes the text with those passages replaced, and shows the difference.")))
    var redact = false

    @Flag(
        help: ArgumentHelp(
            tr("Publie, ou applique ce texte, sans demander.", "Publishes, or applies that text, without asking.")))
    var yes = false

    /// What a second reader decided.
    struct Decision {
        /// The reader looked at the passages that may name a person, and they may stay.
        let checked: Bool
        let redacts: Bool
    }

    /// On a terminal, shows the text to be published, marks the passages that may name a person, and asks; with
    /// `--redact` also shows the redacted text. With `--yes`, or without a terminal, does what the flags say.
    /// - Returns: nil where the text was only shown.
    /// - Throws: `Refusal.aborted` when the reader says no.
    func decide(
        on entry: Entry, as account: @autoclosure () throws -> Account?, _ connection: DeskConnection, json: Bool
    ) throws -> Decision? {
        let asGiven = Decision(checked: checked, redacts: redact)
        let isRead = try Screen.isInteractive && !yes && entry.custody.standing.isToBeRead(by: account())
        guard redact || isRead else { return asGiven }
        let check = try connection.perform(CheckEntry(reference: entry.reference))
        let page = EntryCheckDocument(check)
        guard redact, !page.mentions.isEmpty else { return isRead ? try confirmed(page, check) : asGiven }
        if yes || Screen.isInteractive {
            Screen.remark((isRead ? page.reading(of: check) : page.text) + "\n\n" + page.redaction.text)
            guard yes || Screen.agrees(phrases.entries.apply) else { throw Refusal.aborted }
            return asGiven
        }
        if json {
            Screen.json(page)
        } else {
            Screen.write(page.text + "\n\n" + page.redaction.text)
            Screen.remark(phrases.entries.redactionShown)
        }
        return nil
    }

    private func confirmed(_ page: EntryCheckDocument, _ check: EntryCheck) throws -> Decision {
        Screen.remark(page.reading(of: check))
        let leaves = !page.mentions.isEmpty && !checked
        guard Screen.agrees(leaves ? phrases.entries.publishAnyway : phrases.entries.publish) else {
            throw Refusal.aborted
        }
        return Decision(checked: checked || leaves, redacts: redact)
    }

    func remark(_ entry: Entry, _ connection: DeskConnection) throws { try Self.remark(entry, connection) }

    /// Prints which passages of the text may name a person.
    static func remark(_ entry: Entry, _ connection: DeskConnection) throws {
        let page = EntryCheckDocument(try connection.perform(CheckEntry(reference: entry.reference)))
        if !page.mentions.isEmpty { Screen.remark(page.text) }
    }
}

extension EntryStanding {
    /// Whether this account may be the second reader: it did not write the text.
    fileprivate func isToBeRead(by account: Account?) -> Bool {
        unread != nil && !(account.map(isWritten) ?? false)
    }
}
