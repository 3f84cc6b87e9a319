import Atlas
public import Desk
internal import GRDB

extension Publish: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> Entry {
        let account = try Agents.check(tx)
        guard let entry = try existing(tx) else {
            let draft = try DraftEntry(question: reference, form: form, seen: seen, chosen: chosen).perform(in: tx)
            return try submit(draft, account, tx)
        }
        let choice = try choice(for: entry, tx)
        if let form = try form ?? choice.map({ _ in try latestForm(of: entry, tx) }) {
            let edited = try EditEntry(reference: entry.reference, form: form, seen: seen)
                .perform(choosing: choice, in: tx)
            return try submit(edited, account, tx)
        }
        if entry.status == .draft {
            if let seen = entrySeen, seen != entry.custody.version {
                throw try EntryWriting.changed(EntryRows.find(entry.reference, tx), seen: seen, tx.db)
            }
            return try submit(entry, account, tx)
        }
        guard entry.custody.standing.unread != nil else {
            if entry.status.isPublic { return entry.unchanged }
            throw Refusal.alreadyPublished(entry: entry.reference)
        }
        return try publish(entry, tx)
    }

    /// The entry named, or made from the question named; nil where the question has none.
    private func existing(_ tx: Transaction) throws -> Entry? {
        if Entry.isNamed(by: reference) { return try EntryRows.find(reference, tx).entry }
        let question = try QuestionRows.find(reference, tx)
        return try EntryRows.made(from: question.id, tx.db).map { try EntryRows.get(id: $0.id, tx).entry }
    }

    /// The files of the question that are chosen for an entry that exists.
    private func choice(for entry: Entry, _ tx: Transaction) throws -> AttachmentChoice? {
        guard chosen?.isEmpty == false else { return nil }
        let named = Entry.isNamed(by: reference) ? entry.questions.first : reference
        guard let named else { throw Refusal.unnamedAttachment(entry.reference, known: []) }
        return try AttachmentChoice(chosen, of: QuestionRows.find(named, tx), tx)
    }

    private func latestForm(of entry: Entry, _ tx: Transaction) throws -> EntryForm {
        try EntryHistoryRows.latest(EntryRows.find(entry.reference, tx), tx).form
    }

    /// Submits the text to a second reader, or publishes it if the centre needs none.
    private func submit(_ entry: Entry, _ account: Account, _ tx: Transaction) throws -> Entry {
        if redacts { _ = try Redaction.apply(to: EntryRows.find(entry.reference, tx), seen: nil, tx) }
        let submitted =
            entry.status == .draft
            ? try SubmitEntry(reference: entry.reference, toNational: toNational).perform(in: tx) : entry
        let isAlone = try !toNational && Agents.publishAlone(submitted.centre, tx.db)
        return isAlone && submitted.custody.standing.isWritten(by: account) ? try publish(submitted, tx) : submitted
    }

    private func publish(_ entry: Entry, _ tx: Transaction) throws -> Entry {
        try PublishEntry(reference: entry.reference, checked: checked, redacts: redacts, seen: entrySeen)
            .perform(in: tx)
    }

    /// The version that was seen, if the reference names an entry.
    private var entrySeen: Int? { form == nil && Entry.isNamed(by: reference) ? seen : nil }
}
