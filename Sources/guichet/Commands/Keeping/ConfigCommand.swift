import ArgumentParser
import Desk
import Phrasebook

struct ConfigCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "config",
            abstract: tr(
                "Montre ou change ce qui est réglé une fois pour toutes.", "Shows or changes what is set once for all."),
            discussion: tr(
                """
                as : qui agit (NOM@CENTRE) ; lang : la langue ; db : le fichier du guichet ; editor : l'éditeur ; \
                plain : yes pour un lecteur d'écran ; embeddings-url : un service de plongements (guichet embed --help). \
                Sans clé, dit aussi à quel serveur on est connecté (guichet login).

                Exemple : guichet config as "Awa@profession-banlieue"
                """,
                """
                as: who acts (NAME@CENTRE); lang: the language; db: the desk's file; editor: the editor; \
                plain: yes for a screen reader; embeddings-url: an embedding service (guichet embed --help). \
                Without a key, also says to which server one is signed in (guichet login).

                Example: guichet config as "Awa@profession-banlieue"
                """))
    }

    @Argument(
        help: ArgumentHelp(Settings.Key.allCases.map(\.rawValue).joined(separator: ", "), valueName: "key"),
        completion: .list(Settings.Key.allCases.map(\.rawValue)))
    var key: String?

    @Argument(help: ArgumentHelp(tr("La valeur.", "The value."), valueName: "value"))
    var value: String?

    @Flag(help: ArgumentHelp(tr("Oublie ce réglage.", "Forgets that setting."))) var unset = false

    @OptionGroup var desk: DeskOptions

    func run() throws {
        var values = Settings.read()
        guard let key else { return show(values.merging(signedIn) { _, kept in kept }) }
        let known = try Settings.Key(named: key)
        if unset {
            values[key] = nil
        } else if let value {
            values[key] = try checked(value, known)
        } else {
            return show(values.filter { $0.key == key })
        }
        try Settings.write(values)
        Output.noteAct()
        show(values)
    }

    /// The server to which the user is signed in, set by `login`.
    private var signedIn: [String: String] {
        guard let kept = Credentials.read() else { return [:] }
        var values = ["server": kept.url]
        values["account"] = kept.account?.description
        return values
    }

    private func checked(_ value: String, _ key: Settings.Key) throws -> String {
        switch key {
        case .account where Account(value) == nil: throw Refusal.badIdentity(value)
        case .lang: return try Language(named: value).rawValue
        case .account, .db, .editor, .plain, .embeddingsURL, .embeddingsModel, .embeddingsQueryModel,
            .embeddingsKeyFile, .embeddingsQueryPrefix, .embeddingsPassagePrefix:
            return try Text.required(value, .name)
        }
    }

    private func show(_ values: [String: String]) {
        if desk.json { return Screen.json(values) }
        if !values.isEmpty {
            Screen.write(values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: "\n"))
        }
    }
}
