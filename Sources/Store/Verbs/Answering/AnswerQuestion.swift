public import Desk
internal import GRDB

extension AnswerQuestion: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> QuestionFile {
        let account = try Agents.check(tx)
        let stored = try QuestionRows.find(reference, tx)
        let answers = try QuestionRows.answers(stored.id, tx.db)
        let revision = answers.count + 1
        let isSubmitted = try wantsSecondReader(stored, tx)
        let act: Act = isSubmitted ? .submitted(revision: revision) : .answered(revision: revision)
        if let last = answers.last, last.text == text, last.sources == sources,
            stored.question.custody.status == (isSubmitted ? .review : .answered),
            try isRepeated(last.revision, of: stored, tx.db)
        {
            try QuestionRows.permit(act, to: account, on: stored, tx)
            return try ShowQuestion(reference: stored.question.reference).perform(in: tx).unchanged
        }
        try QuestionRows.move(stored, by: act, account: account, files: files, seen: seen, in: tx)
        try SearchIndex.questions.replace(stored.id, tx.db) {
            try tx.db.execute(
                sql: "INSERT INTO answer (question, revision, text, sources, actor, at) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    stored.id, revision, text, try JSON.encode(sources), account.description, tx.now.seconds,
                ])
            try ListedWords.follow(answer: tx.db.lastInsertedRowID, to: stored.id, tx.db)
        }
        try Wordings.add(of: stored.id, toEntriesIn: text, sources, tx)
        return try ShowQuestion(reference: stored.question.reference).perform(in: tx)
    }

    /// Whether a revision came with the same files.
    private func isRepeated(_ revision: Int, of stored: StoredQuestion, _ db: Database) throws -> Bool {
        let version = try QuestionRows.events(stored.id, db).versions(ofAnswer: revision).last
        return try version.map { try AttachmentRows.came(files, with: $0, of: stored.id, db) } ?? files.isEmpty
    }

    /// Whether a second reader is needed: the centre requires one, or the writer submits the answer.
    private func wantsSecondReader(_ stored: StoredQuestion, _ tx: Transaction) throws -> Bool {
        if submits { return true }
        guard stored.question.custody.status != .answered else { return false }
        return try Bool.fetchOne(
            tx.db, sql: "SELECT second_reader FROM centre WHERE slug = ?",
            arguments: [stored.question.custody.custodian]) ?? false
    }
}
