import Crypto
public import Desk
import Foundation
internal import GRDB
import Lexis

extension Ask: Stored {
    public static var access: Access { .write }
    public static func repeated(_ reply: Receipt) -> Receipt { reply.repeated(asked: nil) }

    public func perform(in tx: Transaction) throws -> Receipt {
        // Who asks on the site has the page with the link; whoever an agent asks for has nothing yet.
        try perform(tx.account == nil ? .untold : .told, in: tx)
    }

    /// How a question begins.
    enum Beginning {
        /// Its centre has it, and its asker gets no mail: the link is on the page.
        case untold
        /// Its centre has it, and its asker is told so by mail.
        case told
        /// Its asker is asked by mail to confirm it, and no centre sees it before.
        case unconfirmed
    }

    /// - Parameter isPlaceless: nobody said a place; until someone does the national desk has it.
    func perform(_ beginning: Beginning, isPlaceless: Bool = false, in tx: Transaction) throws -> Receipt {
        let fingerprint = fingerprint(by: tx.account)
        let key = idempotencyKey.map { KeptKey($0, from: "") }
        if let id = try earlier(key, fingerprint, tx) { return try again(id, tx) }
        let (route, place) = try Routing(tx).route(isPlaceless ? "" : territory, on: tx.today)
        let custodian = try isPlaceless ? Centre.national : custodian(route)
        let themes = try themes.map { try ThemeRows.find($0, tx.db) }
        let isConfirmed = beginning != .unconfirmed
        let asked = Event(
            act: .asked(
                custodian: custodian, dueAt: try Scenes.newLimit(of: custodian, tx), isConfirmed: isConfirmed),
            by: tx.account, at: tx.now)
        let id = try store(route, place: place, asked: asked, key, fingerprint: fingerprint, tx)
        for theme in Set(themes) {
            try tx.db.execute(
                sql: "INSERT INTO question_theme (question, theme) VALUES (?, ?)", arguments: [id, theme])
        }
        try QuestionRows.record(asked, of: id, version: 1, tx.db)
        try AttachmentRows.add(files, to: .question(id, version: 1), tx)
        if beginning != .untold { try MailRows.queue(asked.act, question: id, source: id, version: 1, tx) }
        let question = try QuestionRows.get(id: id, tx.db).question
        try NoticeRows.tell(of: asked, on: id, question.custody.standing, before: nil, version: 1, tx)
        if tx.account != nil { try AddressProof.note(question: id, tx) }
        if isConfirmed { try SearchIndex.questions.add(id, tx.db) }
        if let searched, let note = SearchNote(searched, .abandoned, on: tx.today) {
            try SearchLogRows.add(note, tx.db)
        }
        let fault = try tx.account == nil ? nil : asker.email.flatMap { try AddressFault.find($0, tx.db) }
        return Receipt(question: question, already: false, mailFault: fault)
    }

    /// The one centre of the route.
    /// - Throws: `Refusal` when the place is unknown, only guessed, or has several centres and the asker chose none.
    func custodian(_ route: Route) throws(Refusal) -> String {
        switch route.outcome {
        case .unknown:
            guard undecided, !route.finding.suggestions.isEmpty else { throw .unknownTerritory(route) }
            return Centre.national
        case .unique where route.finding.confirm && !confirmed:
            guard undecided else { throw .unconfirmedTerritory(route) }
            return Centre.national
        case .ambiguous where undecided || centre == Centre.national: return Centre.national
        case .ambiguous:
            guard let centre else { throw .ambiguousTerritory(route) }
            return try chosen(centre, route)
        case .unique: return try chosen(centre ?? route.centres[0], route)
        }
    }

    private func chosen(_ centre: String, _ route: Route) throws(Refusal) -> String {
        guard route.centres.contains(centre) else { throw .notItsCentre(centre, route) }
        return centre
    }

    /// The question already stored under the same key, or with the same text by the same asker within a day.
    /// - Throws: `Refusal.keyReused` for a key that came with something else, or from someone else.
    private func earlier(_ key: KeptKey?, _ fingerprint: String?, _ tx: Transaction) throws -> Int64? {
        if let key,
            let row = try Row.fetchOne(
                tx.db,
                sql: """
                    SELECT id, idempotency_proof FROM question
                    WHERE idempotency_key IN (SELECT value FROM json_each(?))
                    """,
                arguments: [JSON.encode(TombstoneRows.forms(of: key.name.hexadecimal, tx.db))])
        {
            let proofs = try TombstoneRows.forms(of: key.proof(of: content(by: tx.account)), tx.db)
            guard let kept: Data = try row["idempotency_proof"], proofs.contains(kept) else {
                throw Refusal.keyReused(idempotencyKey ?? "")
            }
            return try row["id"]
        }
        guard let fingerprint else { return nil }
        return try Int64.fetchOne(
            tx.db.cachedStatement(
                sql: """
                    SELECT id FROM question WHERE fingerprint IN (SELECT value FROM json_each(?)) AND asked_at > ?
                    ORDER BY asked_at DESC LIMIT 1
                    """),
            arguments: [
                JSON.encode(TombstoneRows.forms(of: fingerprint, tx.db)), (tx.now - Ask.repeatWindow).seconds,
            ])
    }

    /// The text that the key's proof is made from.
    private func content(by account: Account?) throws -> String { try JSON.encode(self) + (account?.description ?? "") }

    /// The receipt of a question stored before. An actor who may not see it, or who has no account on the network,
    /// gets only the confirmation and the first routing.
    private func again(_ id: Int64, _ tx: Transaction) throws -> Receipt {
        let receipt = Receipt(question: try QuestionRows.get(id: id, tx.db).question, already: true)
        let isSeen = (try? Visibility(tx).check(receipt.question, asked: receipt.question.reference)) != nil
        guard !isSeen || (tx.isRemote && tx.account == nil) else { return receipt }
        return receipt.repeated(asked: try QuestionRows.events(id, tx.db).first.flatMap { Custody(asked: $0) })
    }

    /// SHA-256 of the question's folded words, of the asker and of the files, by which a repeated question is recognised within
    /// `repeatWindow`. Nil for an unknown asker, because two people may ask the same.
    private func fingerprint(by account: Account?) -> String? {
        guard asker.email != nil || asker.telephone != nil || account != nil else { return nil }
        let text = [title, body, territory].map { words(of: $0).map(\.folded).joined(separator: " ") }
        // Texts without words, such as "???", would all be the same.
        guard !text[0].isEmpty else { return nil }
        let person = [asker.name, asker.telephone, asker.organisation, account?.description].compactMap(\.self)
        // With another file it is another question: its file would be lost.
        let whole = text + [asker.email ?? person.joined(separator: "\u{1}")] + files.map(\.hash.hexadecimal)
        return Data(SHA256.hash(data: Data(whole.joined(separator: "\u{1}").utf8))).hexadecimal
    }

    private func store(
        _ route: Route, place: Int64?, asked: Event, _ key: KeptKey?, fingerprint: String?, _ tx: Transaction
    ) throws -> Int64 {
        guard let custody = Custody(asked: asked) else { throw DatabaseError(message: "not an asking") }
        try tx.db.execute(
            sql: """
                INSERT INTO question (reference, title, body, audience, asker, territory, route, asked_at, due_at, status,
                    custodian, since, version, fingerprint, idempotency_key, idempotency_proof, language)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                try References.next(prefix: "", at: tx.now, tx.db), title, body, audience.rawValue,
                try asker.store(tx.db), place, try JSON.encode(route), tx.now.seconds, custody.standing.dueAt.seconds,
                custody.status.rawValue, custody.custodian, tx.now.seconds, custody.version, fingerprint ?? "",
                key?.name.hexadecimal, try key?.proof(of: content(by: tx.account)), language?.rawValue,
            ])
        return tx.db.lastInsertedRowID
    }
}

extension Asker {
    /// The asker's row: an existing one with the same address and these details, or a new one. Without an
    /// address two askers cannot be recognised as one.
    fileprivate func store(_ db: Database) throws -> Int64 {
        if let email,
            let id = try Int64.fetchOne(
                db,
                sql: """
                    SELECT id FROM asker WHERE email = ? AND coalesce(name = ?, ? IS NULL)
                    AND coalesce(telephone = ?, ? IS NULL) AND coalesce(organisation = ?, ? IS NULL) LIMIT 1
                    """, arguments: [email, name, name, telephone, telephone, organisation, organisation])
        {
            return id
        }
        try db.execute(
            sql: "INSERT INTO asker (name, email, telephone, organisation) VALUES (?, ?, ?, ?)",
            arguments: [name, email, telephone, organisation])
        return db.lastInsertedRowID
    }
}
