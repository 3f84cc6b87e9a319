public import Desk
import Foundation
import Store

/// The persons in the tests.
extension Account {
    /// An agent of the centre of Seine-Saint-Denis, which covers Bobigny.
    public static let awa = Account(name: "Awa", centre: "profession-banlieue")
    /// A colleague of Awa's.
    public static let basile = Account(name: "Basile", centre: "profession-banlieue")
    /// An agent of another centre.
    public static let odile = Account(name: "Odile", centre: "oriv")
    /// The coordinator at the national desk.
    public static let nadia = Account(name: "Nadia", centre: Centre.national)
}

/// Typical work at the desk.
extension TemporaryDesk {
    /// Asks a question as a person without an account.
    @discardableResult
    public func ask(
        _ title: String = "Qui finance un poste d'adulte-relais ?",
        body: String = "Notre association voudrait en créer un.",
        territory: String = "Bobigny", themes: [String] = [], confirmed: Bool = false, undecided: Bool = false,
        centre: String? = nil,
        email: String? = "lea@example.org", key: String? = nil
    ) throws -> Receipt {
        let asker = try Asker(name: nil, email: email, telephone: nil, organisation: nil)
        return try store.perform(
            Ask(
                title: title, body: body, themes: themes, territory: territory, confirmed: confirmed,
                undecided: undecided, centre: centre, asker: asker, idempotencyKey: key), by: nil)
    }

    /// Has the desk send mail from now on.
    public func sendMail(from sender: String = "Guichet <guichet@exemple.fr>") throws {
        _ = try store.perform(SetDeskSetting(setting: .mailFrom, value: sender), by: nil)
    }

    @discardableResult
    public func claim(_ reference: String, by account: Account = .awa, seen: Int? = nil) throws -> Question {
        try store.perform(Claim(reference: reference, seen: seen), by: account)
    }

    @discardableResult
    public func answer(
        _ reference: String, _ text: String = "L'État paie une part du poste.", sources: [Source] = [],
        by account: Account = .awa, seen: Int? = nil
    ) throws -> QuestionFile {
        try store.perform(AnswerQuestion(reference: reference, text: text, sources: sources, seen: seen), by: account)
    }

    /// Asks a question and answers it.
    /// - Returns: its reference.
    public func answered(_ title: String) throws -> String {
        let reference = try ask(title).question.reference
        try answer(reference)
        return reference
    }

    /// Makes an entry of a question: one writes it, a second person publishes it.
    @discardableResult
    public func publish(
        _ reference: String, title: String = "Financer un poste d'adulte-relais", question: String = "Qui paie ?",
        answer: String = "L'État paie une part du poste.", sources: [Source] = [], territory: String? = nil,
        themes: [String] = [], by account: Account = .awa, readBy reader: Account = .nadia
    ) throws -> Entry {
        let text = try EntryText(title: title, question: question, answer: answer, sources: sources)
        let written = try store.perform(
            Publish(reference: reference, form: EntryForm(text: text, territory: territory, themes: themes)),
            by: account)
        return try store.perform(Publish(reference: written.reference), by: reader)
    }

    /// Adds an entry without a question to the knowledge base.
    @discardableResult
    public func addEntry(_ title: String, _ answer: String) throws -> ImportedEntries {
        let json = try JSONEncoder().encode(["title": title, "answer": answer])
        let record = try JSONDecoder().decode(EntryRecord.self, from: json)
        return try store.perform(ImportEntries(records: [record], activate: true), by: nil)
    }

    public func search(_ words: String) throws -> Results { try store.perform(Search(words: words), by: nil) }

    public func show(_ reference: String, as account: Account? = nil) throws -> QuestionFile {
        try store.perform(ShowQuestion(reference: reference), by: account)
    }

    /// The route of a place on a day, by default that of the directory `network-2012.csv`.
    public func route(_ text: String, on date: String = "2012-05-31") throws -> Route {
        try store.perform(ExplainRoute(text: text, date: Day(date)), by: nil)
    }
}
