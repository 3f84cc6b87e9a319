public import Desk
internal import GRDB

extension ListAttachments: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> AttachmentList {
        let holder = try AttachmentHolder(reference, tx)
        return AttachmentList(reference: holder.reference, attachments: holder.attachments)
    }
}

/// A question or an entry, with the files of it that the actor sees.
struct AttachmentHolder {
    let reference: String
    let attachments: [Attachment]

    /// - Throws: `Refusal` where the actor does not see the question or the entry.
    init(_ text: String, _ tx: Transaction) throws {
        if Entry.isNamed(by: text) { try self.init(entry: text, tx) } else { try self.init(question: text, tx) }
    }

    private init(question text: String, _ tx: Transaction) throws {
        // Entries are public, questions are not.
        if tx.isRemote { try Agents.check(tx) }
        let file = try ShowQuestion(reference: text).perform(in: tx)
        (reference, attachments) = (file.question.reference, file.attachments)
    }

    /// - Parameter text: may be a bare number, which elsewhere names a question.
    /// - Throws: `Refusal` where the actor does not see the entry.
    init(entry text: String, _ tx: Transaction) throws {
        let stored = try EntryRows.find(text, tx)
        reference = stored.entry.reference
        let standing = stored.entry.custody.standing
        var files = try AttachmentRows.ofEntry(stored.id, revision: standing.revision, tx.db)
        // What is proposed is seen by those who work on it.
        if let proposal = standing.proposal, try Visibility(tx).seesWork(on: stored.id) {
            let known = Set(files.map(\.id))
            files += try AttachmentRows.ofEntry(stored.id, revision: proposal, tx.db).filter { !known.contains($0.id) }
        }
        attachments = files.sorted { $0.number < $1.number }
    }
}
