import ArgumentParser
import Desk
import Foundation
import Phrasebook
import Store

/// Where a verb is performed, and by whom: the one seam between the commands and the desk.
enum DeskConnection {
    case file(Store, actor: Account?)
    case server(Server)

    func perform<V: Stored>(_ verb: V) throws -> V.Reply {
        let reply =
            switch self {
            case .file(let store, let actor): try store.perform(verb, by: actor)
            case .server(let server): try server.perform(verb)
            }
        if V.access == .write, !verb.isTrial { Output.noteAct() }
        return reply
    }

    /// Someone whom the server does not know: what they asked they see by its private link only.
    var isStranger: Bool {
        guard case .server(let server) = self else { return false }
        return !server.hasToken
    }

    /// Asks a question; a stranger gets its link.
    func ask(_ question: Ask) throws -> OnlineReceipt {
        guard isStranger else { return OnlineReceipt(receipt: try perform(question), link: nil) }
        return try perform(AskOnline(ask: question))
    }

    /// Finishes what a search left to do; once its results are shown.
    func settle() {
        switch self {
        case .file(let store, _): store.settle()
        // It does that by itself.
        case .server: break
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

    /// - Throws: `ValidationError` for a language that the program does not speak, rather than to answer in another.
    func validate() throws {
        guard let lang, Language(setting: lang) == nil else { return }
        let known = Language.allCases.map(\.rawValue)
        let sentence = phrases.refusal(.badChoice(lang, known: known))
        throw ValidationError("\(sentence.what) \(sentence.remedy)")
    }

    /// Where the desk is: the first that is set of `--db`, `GUICHET_SERVER`, `GUICHET_DB`, the server signed in to, the
    /// configured file, the XDG data folder.
    var place: Place {
        if let db, !db.isEmpty { return .file(db) }
        if let url = Environment["GUICHET_SERVER"] { return .server(url, token: token(for: url)) }
        if let path = Environment["GUICHET_DB"] { return .file(path) }
        if let kept = Credentials.read() { return .server(kept.url, token: token(for: kept.url)) }
        if let path = Settings.read()["db"], !path.isEmpty { return .file(path) }
        let folder = Environment["XDG_DATA_HOME"] ?? "\(Settings.home)/.local/share"
        return .file("\(folder)/guichet/guichet.sqlite")
    }

    enum Place {
        case file(String)
        /// The token is nil for whoever has none: they may read and ask.
        case server(String, token: String?)
    }

    private func token(for url: String) -> String? {
        Environment["GUICHET_TOKEN"] ?? Credentials.read().flatMap { $0.url == url ? $0.token : nil }
    }

    /// The desk's file.
    /// - Throws: `Refusal.notRemote` where the desk is on a server: this command needs the file itself.
    func path() throws(Refusal) -> String {
        guard case .file(let path) = place else { throw .notRemote(Arguments.command) }
        return path
    }

    func store() throws -> Store { try open(try path()) }

    /// - Parameter path: of the desk's file. Where it can only be read that is said.
    private func open(_ path: String) throws -> Store {
        let store = try Store(path: path, embedder: Embeddings.client())
        if store.isReadOnly { Screen.remark(phrases.upkeep.readOnly) }
        return store
    }

    func connection() throws -> DeskConnection {
        switch place {
        case .file(let path): .file(try open(path), actor: try named())
        case .server(let url, let token): .server(try server(url, token))
        }
    }

    /// - Throws: `Refusal.tokenNeeded` where someone is named and no token says so: else they would act as a stranger.
    private func server(_ url: String, _ token: String?) throws(Refusal) -> Server {
        let wanted = try asked()
        if wanted != nil, token == nil { throw .tokenNeeded(server: url) }
        return try Server(url: url, token: token, wanted: wanted)
    }

    /// Who acts: on a file whoever is named, on a server whoever the token stands for.
    func account() throws -> Account? {
        switch try connection() {
        case .file(_, let actor): return actor
        case .server(let server): return try server.account()
        }
    }

    /// Who acts, where someone must.
    /// - Throws: `Refusal.identityNeeded`, on a server `Refusal.tokenNeeded`.
    func actor() throws -> Account {
        if let account = try account() { return account }
        switch place {
        case .file: throw Refusal.identityNeeded
        case .server(let url, _): throw Refusal.tokenNeeded(server: url)
        }
    }

    /// Who is named: `--as`, `GUICHET_AS`, then the configured identity.
    func named() throws(Refusal) -> Account? {
        try Self.read([identity, Environment["GUICHET_AS"], Settings.read()["as"]])
    }

    /// Who is named for this command: a server is asked whether the token is theirs.
    private func asked() throws(Refusal) -> Account? { try Self.read([identity, Environment["GUICHET_AS"]]) }

    private static func read(_ given: [String?]) throws(Refusal) -> Account? {
        guard let text = given.compactMap({ $0 }).first(where: { !$0.isEmpty }) else { return nil }
        guard let account = Account(text) else { throw .badIdentity(text) }
        return account
    }
}

/// The variables of the environment; one that is empty is not set.
enum Environment {
    static subscript(name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
