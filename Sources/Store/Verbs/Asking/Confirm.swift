public import Desk
internal import GRDB

extension Confirm: Stored {
    public func perform(in tx: Transaction) throws -> Question {
        let stored = try QuestionRows.locate(reference, tx.db)
        // An agent confirms for an asker on the telephone, who says the reference.
        if stored.question.custody.status != .unconfirmed {
            try Visibility(tx).check(stored.question, asked: reference)
        }
        try Agents.checkProxy(tx, stored.question)
        let act = try act(in: Scenes.scene(of: stored.question, tx))
        if try QuestionRows.holds(stored, act, account: nil, in: tx) { return stored.question.unchanged }
        try Self.move(stored, by: act, seen: seen, tx)
        return try QuestionRows.get(id: stored.id, tx.db).question
    }

    private static func move(_ stored: StoredQuestion, by act: Act, seen: Int?, _ tx: Transaction) throws {
        try QuestionRows.move(stored, by: act, account: nil, seen: seen, in: tx)
        // Not indexed until confirmed.
        try SearchIndex.questions.add(stored.id, tx.db)
        try AddressProof.note(question: stored.id, tx)
    }

    /// Confirms a question as its asker says. One that was confirmed before stays as it is.
    /// - Throws: `Refusal.empty(.territory)` where neither the question nor the asker says a place; what `Ask` throws for
    ///   a place that has several centres, is only guessed, or unknown.
    static func perform(_ confirmation: Confirmation, on id: Int64, seen: Int?, _ tx: Transaction) throws {
        let stored = try QuestionRows.get(id: id, tx.db)
        guard stored.question.custody.status == .unconfirmed else { return }
        if confirmation.territory == nil { _ = try Text.required(stored.question.route.input, .territory) }
        let custodian = try confirmation.territory.map { try place($0, as: confirmation, on: stored, tx) }
        if let audience = confirmation.audience {
            try tx.db.execute(
                sql: "UPDATE question SET audience = ? WHERE id = ?", arguments: [audience.rawValue, id])
        }
        let dueAt = try Scenes.newLimit(of: custodian ?? stored.question.custody.custodian, tx)
        try move(stored, by: .confirmed(custodian: custodian, dueAt: dueAt), seen: seen, tx)
    }

    /// Gives a question the place that its asker typed.
    /// - Returns: the slug of the centre that gets it.
    private static func place(
        _ territory: String, as confirmation: Confirmation, on stored: StoredQuestion, _ tx: Transaction
    ) throws -> String {
        let ask = try Ask(
            title: stored.question.title, body: "", territory: territory, confirmed: confirmation.confirmed,
            undecided: confirmation.undecided, centre: confirmation.centre,
            asker: Asker(name: nil, email: nil, telephone: nil, organisation: nil))
        let (route, place) = try Routing(tx).route(ask.territory, on: tx.today)
        let custodian = try ask.custodian(route)
        try tx.db.execute(
            sql: "UPDATE question SET route = ?, territory = ? WHERE id = ?",
            arguments: [JSON.encode(route), place, stored.id])
        return custodian
    }
}
