import Desk
internal import GRDB

/// The duplicates of a question. An answer to the question is sent to their askers too.
///
/// A restricted text is not shown to others through a duplicate:
///
/// | original | duplicate | asked by | merging | later |
/// |---|---|---|---|---|
/// | open | open | anyone | allowed | a restriction of the original follows its duplicates |
/// | open | restricted | anyone | refused: more people see the original | |
/// | restricted | any | the same person | allowed | the duplicate has the original's restriction |
/// | restricted | any | someone else | refused: the answer would go to them | the answer is not shown or sent to them |
enum DuplicateRows {
    /// The rows of a question's duplicates whose askers get its answer.
    static func rows(of original: StoredQuestion, _ tx: Transaction) throws -> [Int64] {
        try Row.fetchAll(
            tx.db.cachedStatement(sql: "SELECT id, asker FROM question WHERE duplicate_of = ? ORDER BY id"),
            arguments: [original.question.reference]
        ).filter { try answers(original, reach: $0["asker"], tx) }.map { try $0["id"] }
    }

    /// The question with which a question is answered: the original of a duplicate whose asker gets its answer, else
    /// the question itself.
    static func answered(with question: StoredQuestion, _ tx: Transaction) throws -> StoredQuestion {
        let reference = try String.fetchOne(
            tx.db.cachedStatement(sql: "SELECT duplicate_of FROM question WHERE id = ?"), arguments: [question.id])
        guard let reference else { return question }
        let original = try QuestionRows.locate(reference, tx.db)
        return try answers(original, reach: question.asker, tx) ? original : question
    }

    // MARK: - What is restricted

    /// Whether the asker of a duplicate gets the answer to the original.
    static func answers(_ original: StoredQuestion, reach asker: Int64, _ tx: Transaction) throws -> Bool {
        guard original.question.custody.standing.restrictedTo != nil else { return true }
        return try AskerRows.areSame(original.asker, asker, tx.db)
    }

    /// - Throws: `Refusal.restrictedOriginal` or `.restrictedDuplicate` where a question may not be a duplicate of
    ///   another.
    static func check(_ duplicate: StoredQuestion, of original: StoredQuestion, _ tx: Transaction) throws {
        guard try answers(original, reach: duplicate.asker, tx) else {
            throw Refusal.restrictedOriginal(original.question.reference)
        }
        guard
            original.question.custody.standing.restrictedTo != nil
                || duplicate.question.custody.standing.restrictedTo == nil
        else { throw Refusal.restrictedDuplicate(duplicate.question.reference) }
    }

    /// - Parameter standing: that of a duplicate which was opened again and would be one again.
    /// - Throws: as `check`.
    static func checkAgain(
        _ duplicate: StoredQuestion, as standing: Standing, of original: StoredQuestion, _ tx: Transaction
    ) throws {
        try check(duplicate, of: original, tx)
        let centres = original.question.custody.standing.restrictedTo
        guard centres != standing.restrictedTo else { return }
        throw centres == nil
            ? Refusal.restrictedDuplicate(duplicate.question.reference)
            : Refusal.restrictedOriginal(original.question.reference)
    }

    /// Gives a new duplicate the restriction of its original.
    static func shareRestriction(of original: StoredQuestion, with duplicate: Int64, _ tx: Transaction) throws {
        guard let centres = original.question.custody.standing.restrictedTo else { return }
        try restrict(try QuestionRows.get(id: duplicate, tx.db), to: centres, tx)
    }

    /// Gives the duplicates the restriction that their original has received, or ends the restriction that they have
    /// from it. A duplicate with a restriction of its own keeps it.
    static func followRestriction(of original: StoredQuestion, to centres: [String]?, _ tx: Transaction) throws {
        let before = original.question.custody.standing.restrictedTo
        guard before != centres else { return }
        for duplicate in try all(of: original, tx)
        where duplicate.question.custody.standing.restrictedTo == before {
            try restrict(duplicate, to: centres, tx)
        }
    }

    /// No account is recorded, so that nobody can undo it separately.
    private static func restrict(_ question: StoredQuestion, to centres: [String]?, _ tx: Transaction) throws {
        guard question.question.custody.standing.restrictedTo != centres else { return }
        let act = centres.map { Act.restricted(to: $0) } ?? .unrestricted
        _ = try QuestionRows.apply(Event(act: act, by: nil, at: tx.now), to: question, in: tx)
    }

    private static func all(of original: StoredQuestion, _ tx: Transaction) throws -> [StoredQuestion] {
        try Int64.fetchAll(
            tx.db.cachedStatement(sql: "SELECT id FROM question WHERE duplicate_of = ? ORDER BY id"),
            arguments: [original.question.reference]
        ).map { try QuestionRows.get(id: $0, tx.db) }
    }

    // MARK: - Ends

    /// Whether an answer to the question was sent.
    static func isAnswered(_ stored: StoredQuestion, _ tx: Transaction) throws -> Bool {
        try Bool.fetchOne(
            tx.db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM event WHERE question = ? AND kind IN ('answered', 'approved'))"),
            arguments: [stored.id]) ?? false
    }

    /// Returns the duplicates of a question that was closed without an answer to their centres, because their askers
    /// still wait. If the question was out of scope, the duplicates are too.
    /// - Parameter act: the act on the question.
    static func follow(_ original: StoredQuestion, ending act: Act, _ tx: Transaction) throws {
        guard case .closed(let closing) = act, closing != .outOfScope, try !isAnswered(original, tx) else { return }
        for duplicate in try all(of: original, tx) {
            let limit = try Scenes.newLimit(of: duplicate.question.custody.custodian, tx)
            try QuestionRows.move(
                duplicate, by: .detached(from: original.question.reference, dueAt: limit), account: nil, in: tx)
        }
    }
}
