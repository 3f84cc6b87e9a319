import Desk
import Documents
import Foundation
import Store

/// A desk for a demonstration, with questions and entries in each status. Its temporary folder is removed when the
/// server ends.
final class Demo: Sendable {
    let store: Store
    let path: String
    /// The accounts with which a visitor can sign in.
    let signIns: [SignInDocument]
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("guichet-demo-\(UUID().uuidString)")
        path = folder.appendingPathComponent("guichet.sqlite").path
        _ = try Store.create(path: path, network: "2026")
        let store = try Store(path: path)
        let accounts = [
            Account(name: "Awa", centre: "profession-banlieue"), Account(name: "Lena", centre: "profession-banlieue"),
            Account(name: "Nadia", centre: Centre.national),
        ]
        for account in accounts {
            let role: Role = account.centre == Centre.national ? .administrator : .agent
            _ = try store.perform(AddAccount(account: account, role: role), by: accounts[2])
        }
        signIns = try accounts.map { account in
            let made = try store.perform(CreateToken(account: account), by: accounts[2])
            return SignInDocument(account: account, token: made.token)
        }
        try Self.fill(store, agent: accounts[0])
        self.store = store
    }

    /// Removes the desk's folder. `deinit` would be too late: the process may end before it runs.
    func remove() { try? FileManager.default.removeItem(at: folder) }

    private static func fill(_ store: Store, agent: Account) throws {
        let records = try entries.map { try JSONDecoder().decode(EntryRecord.self, from: Data($0.utf8)) }
        _ = try store.perform(ImportEntries(records: records, set: "demo", activate: true), by: nil)
        for (place, title, body) in questions {
            let asker = try Asker(name: nil, email: "demo@example.org", telephone: nil, organisation: nil)
            _ = try store.perform(
                Ask(title: title, body: body, audience: .association, territory: place, asker: asker), by: nil)
        }
        let open = try store.perform(ListInbox(centre: agent.centre), by: agent).questions
        guard let first = open.first?.reference else { return }
        _ = try store.perform(Claim(reference: first), by: agent)
        let source = try Source("Code du travail <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050>")
        _ = try store.perform(
            AnswerQuestion(
                reference: first, text: "L'État verse une aide à l'employeur, par une **convention** avec le préfet.",
                sources: [source]), by: agent)
    }

    private static let questions = [
        ("Bobigny", "Qui finance un poste d'adulte-relais ?", "Notre association veut en recruter un."),
        ("Saint-Denis (93)", "Comment composer un conseil citoyen ?", "Deux quartiers, combien de collèges ?"),
        ("Marseille", "Quels indicateurs pour suivre un contrat de ville ?", "Nous préparons l'évaluation."),
        ("Ajaccio", "Existe-t-il un centre de ressources pour la Corse ?", ""),
    ]

    private static let entries = [
        """
        {"id": "1", "title": "Financer un poste d'adulte-relais", "question": "Quelle aide reçoit l'employeur ?",
        "answer": "L'État verse une aide forfaitaire à l'employeur, par une convention de trois ans avec le préfet.",
        "themes": ["emploi"], "sources": ["https://www.legifrance.gouv.fr"]}
        """,
        """
        {"id": "2", "title": "Composer un conseil citoyen", "question": "Qui y siège, et comment est-il choisi ?",
        "answer": "Un collège d'habitants tirés au sort et un collège d'acteurs locaux ; le préfet arrête la composition.",
        "themes": ["participation"], "territory": "Seine-Saint-Denis"}
        """,
        """
        {"id": "3", "title": "Évaluer un contrat de ville", "question": "Par où commencer ?",
        "answer": "Par les questions auxquelles l'évaluation doit répondre ; les indicateurs viennent ensuite.",
        "themes": ["observation"]}
        """,
    ]
}
