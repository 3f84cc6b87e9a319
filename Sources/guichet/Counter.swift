import ArgumentParser
import Desk
import Foundation
import Store

/// Where a verb is performed, and by whom: the one seam between the commands and the desk.
enum Counter {
    case file(Store, actor: Account?)

    func perform<V: Stored>(_ verb: V) throws -> V.Reply {
        switch self {
        case .file(let store, let actor): try store.perform(verb, by: actor)
        }
    }

    /// Finishes what a search left to do; once its results are shown.
    func settle() {
        switch self {
        case .file(let store, _): store.settle()
        }
    }
}

/// What every command takes.
struct DeskOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            tr(
                "Le fichier du guichet (sinon GUICHET_DB, puis le dossier XDG des données).",
                "The desk's file (else GUICHET_DB, then the XDG data folder)."), valueName: "file"), completion: .file()
    )
    var db: String?

    @Option(name: .customLong("as"), help: ArgumentHelp(tr("Qui agit.", "Who acts."), valueName: "name@centre"))
    var identity: String?

    @Option(
        help: ArgumentHelp(tr("La langue : fr ou en.", "The language: fr or en."), valueName: "fr|en"),
        completion: .list(["fr", "en"]))
    var lang: String?

    @Flag(help: ArgumentHelp(tr("Un document JSON, pour les programmes.", "One JSON document, for programs.")))
    var json = false

    @Flag(
        help: ArgumentHelp(
            tr("Sans colonnes, pour un lecteur d'écran.", "Without columns, for a screen reader.")))
    var plain = false

    var path: String {
        let environment = ProcessInfo.processInfo.environment
        if let path = [db, environment["GUICHET_DB"], Settings.read()["db"]].compactMap({ $0 }).first(where: {
            !$0.isEmpty
        }) {
            return path
        }
        let folder = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "\(Settings.home)/.local/share"
        return "\(folder)/guichet/guichet.sqlite"
    }

    /// Who acts: `--as`, `GUICHET_AS`, then the configured identity.
    func account() throws -> Account? {
        let given = [identity, ProcessInfo.processInfo.environment["GUICHET_AS"], Settings.read()["as"]]
        guard let text = given.compactMap({ $0 }).first(where: { !$0.isEmpty }) else { return nil }
        guard let account = Account(text) else { throw Refusal.badIdentity(text) }
        return account
    }

    func store() throws -> Store { try Store(path: path, embedder: Embeddings.client()) }

    func counter() throws -> Counter { .file(try store(), actor: try account()) }
}
