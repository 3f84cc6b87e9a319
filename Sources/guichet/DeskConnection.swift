import ArgumentParser
import Desk
import Foundation
import Phrasebook
import Store

/// Performs verbs for the commands: on the desk's file, or on a server over HTTP.
enum DeskConnection {
    case file(Store, actor: Account?)
    case server(Server)

    func perform<V: Stored>(_ verb: V) throws -> V.Reply {
        let reply =
            switch self {
            case .file(let store, let actor): try store.perform(verb, by: actor)
            case .server(let server): try server.perform(verb)
            }
        if !V.onlyReads, !verb.isTrial {
            Output.noteAct()
            if case .file(let store, _) = self { MailRun.note(store) }
        }
        return reply
    }

    /// The user has no account on the server: they follow their question by its private link only.
    var isStranger: Bool {
        guard case .server(let server) = self else { return false }
        return !server.hasToken
    }

    /// Asks a question; a stranger gets its link.
    func ask(_ question: Ask) throws -> OnlineReceipt {
        guard isStranger else { return OnlineReceipt(receipt: try perform(question), link: nil) }
        return try perform(AskOnline(ask: question))
    }

    /// Writes the count of a search. Called after the results are shown, so that the user does not wait for it.
    func settle() {
        switch self {
        case .file(let store, _): store.settle()
        // The server counts its own searches.
        case .server: break
        }
    }
}

/// The options that every command takes.
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
        help: ArgumentHelp(tr("La langue : fr ou en.", "The language: fr or en."), valueName: "fr|en"),
        completion: .list(["fr", "en"]))
    var lang: String?

    @Flag(help: ArgumentHelp(tr("Un document JSON, pour les programmes.", "One JSON document, for programs.")))
    var json = false

    @Flag(
        help: ArgumentHelp(
            tr("Sans colonnes, pour un lecteur d'écran.", "Without columns, for a screen reader.")))
    var plain = false

    /// - Throws: `ValidationError` for a language that the program does not speak.
    func validate() throws {
        guard let lang, Language(setting: lang) == nil else { return }
        let known = Language.allCases.map(\.rawValue)
        let sentence = phrases.refusal(.badChoice(lang, known: known))
        throw ValidationError("\(sentence.what) \(phrases.text(sentence.remedy))")
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
        /// The token is nil for a user without an account, who may read and ask.
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

    /// Opens the desk's file. Prints a remark where the file is read-only.
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

    /// - Throws: `Refusal.tokenNeeded` where `--as` names someone and there is no token, which would prove it.
    private func server(_ url: String, _ token: String?) throws(Refusal) -> Server {
        let wanted = try asked()
        if wanted != nil, token == nil { throw .tokenNeeded(server: url) }
        return try Server(url: url, token: token, wanted: wanted)
    }

    /// The account that acts: on a file the one named, on a server the token's.
    func account() throws -> Account? {
        switch try connection() {
        case .file(_, let actor): return actor
        case .server(let server): return try server.account()
        }
    }

    /// The account that acts, for commands that need one.
    /// - Throws: `Refusal.identityNeeded`, on a server `Refusal.tokenNeeded`.
    func actor() throws -> Account {
        if let account = try account() { return account }
        switch place {
        case .file: throw Refusal.identityNeeded
        case .server(let url, _): throw Refusal.tokenNeeded(server: url)
        }
    }

    /// The account that is named: by `--as`, by `GUICHET_AS`, or in the settings, in this order.
    func named() throws(Refusal) -> Account? {
        try Self.read([identity, Environment["GUICHET_AS"], Settings.read()["as"]])
    }

    /// The account that is named for this command alone. The server checks that the token is theirs.
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
