import ArgumentParser
import Desk
import Phrasebook

/// How a second reader deals with what may name someone.
struct ReadingOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            tr(
                "Les passages qui désignent peut-être quelqu'un ont été regardés et peuvent rester ; l'historique le dit.",
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
        /// What may name someone was looked at and may stay.
        let checked: Bool
        let redacts: Bool
    }

    /// Shows a second reader before a terminal the text to be published and what in it may name someone, and asks; with
    /// `--redact` also the text as it would be redacted. Elsewhere, and with `--yes`, what the flags say is done.
    /// - Returns: nil where the text was only shown.
    /// - Throws: `Refusal.aborted` when the reader says no.
    func decide(
        on entry: Entry, as account: @autoclosure () throws -> Account?, _ connection: DeskConnection, json: Bool
    ) throws -> Decision? {
        let asGiven = Decision(checked: checked, redacts: redact)
        let isRead = try Screen.isInteractive && !yes && entry.custody.standing.isToBeRead(by: account())
        guard redact || isRead else { return asGiven }
        let page = EntryCheckPage(try connection.perform(CheckEntry(reference: entry.reference)))
        guard redact, !page.mentions.isEmpty else { return isRead ? try confirmed(page) : asGiven }
        if yes || Screen.isInteractive {
            Screen.remark((isRead ? page.reading : page.text) + "\n\n" + page.redaction.text)
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

    private func confirmed(_ page: EntryCheckPage) throws -> Decision {
        Screen.remark(page.reading)
        let leaves = !page.mentions.isEmpty && !checked
        guard Screen.agrees(leaves ? phrases.entries.publishAnyway : phrases.entries.publish) else {
            throw Refusal.aborted
        }
        return Decision(checked: checked || leaves, redacts: redact)
    }

    func remark(_ entry: Entry, _ connection: DeskConnection) throws { try Self.remark(entry, connection) }

    /// Points at what may name someone in the text that is to be read.
    static func remark(_ entry: Entry, _ connection: DeskConnection) throws {
        let page = EntryCheckPage(try connection.perform(CheckEntry(reference: entry.reference)))
        if !page.mentions.isEmpty { Screen.remark(page.text) }
    }
}

extension EntryStanding {
    /// Someone other than its writer is to read it.
    fileprivate func isToBeRead(by account: Account?) -> Bool {
        unread != nil && !(account.map(isWritten) ?? false)
    }
}
