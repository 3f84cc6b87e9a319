import Atlas
import Desk
internal import GRDB

/// Finds the places that a mail names.
struct MailPlaces {
    private let tx: Transaction

    init(_ tx: Transaction) { self.tx = tx }

    /// How many names are looked up, and how many places are given.
    private static let most = (names: 60, places: 5)

    /// The labels of the places that a stored mail names.
    func labels(in mail: ReceivedMail) throws -> [String] {
        let texts = try ReceivedRows.texts(of: mail.id, tx.db)
        return try labels(in: mail, texts.written, texts.whole)
    }

    /// The same where its texts are read already. Each place leads to one centre: those of the subject, then those of
    /// what was written, then those of the rest, the signature among it.
    func labels(in mail: ReceivedMail, _ written: String, _ whole: String?) throws -> [String] {
        var names: [String] = []
        for text in [mail.subject, written, whole ?? ""] {
            for name in NamedPlaces.names(in: text) where !names.contains(name) { names.append(name) }
        }
        var found: [String] = []
        for name in names.prefix(Self.most.names) where found.count < Self.most.places {
            let route = try Routing(tx).route(name, on: tx.today).route
            guard route.outcome == .unique, !route.finding.confirm, route.finding.territories.count == 1,
                let place = route.finding.territories.first, place.kind != .country
            else { continue }
            let label = place.described
            if !found.contains(label) { found.append(label) }
        }
        return found
    }
}
