import ArgumentParser
import Desk
import Documents
import Logging
import Phrasebook
import Store
import Web

struct ServeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "serve",
            abstract: tr(
                "Met le guichet sur le réseau : le site et l'API.",
                "Puts the desk on the network: the site and the API."),
            discussion: tr(
                """
                Chaque réglage qui a une valeur se donne ici, ou par GUICHET_SERVE_ suivi de son nom (GUICHET_SERVE_PORT), \
                ou dans le fichier de --config par une ligne « nom = valeur » (port = 8080). SIGTERM arrête après les \
                réponses en cours.

                Exemple : guichet serve --port 8080
                """,
                """
                Each setting that has a value is given here, or by GUICHET_SERVE_ and its name (GUICHET_SERVE_PORT), or in \
                the file of --config by a line "name = value" (port = 8080). SIGTERM stops after the answers that have begun.

                Example: guichet serve --port 8080
                """))
    }

    @Option(
        help: ArgumentHelp(
            tr("L'adresse écoutée (127.0.0.1).", "The address listened on (127.0.0.1)."), valueName: "address"))
    var host: String?
    @Option(
        help: ArgumentHelp(
            tr("Le port (8080) ; 0 : un port libre.", "The port (8080); 0: a free one."), valueName: "number"))
    var port: String?
    @Option(
        help: ArgumentHelp(
            tr(
                "Les mandataires que l'on croit sur l'adresse du client, séparés par des virgules.",
                "The proxies believed about the client's address, separated by commas."), valueName: "network,..."))
    var trustedProxy: String?
    @Option(
        help: ArgumentHelp(tr("Le certificat (PEM).", "The certificate (PEM)."), valueName: "file"), completion: .file()
    )
    var certificate: String?
    @Option(
        help: ArgumentHelp(tr("Sa clé privée (PEM).", "Its private key (PEM)."), valueName: "file"), completion: .file()
    )
    var privateKey: String?
    @Option(
        help: ArgumentHelp(
            tr(
                "Qui lit /metrics, outre cette machine.", "Who reads /metrics, beside this machine."),
            valueName: "network,..."))
    var metricsFrom: String?
    @Option(
        help: ArgumentHelp(
            tr(
                "Toutes les combien de secondes tick passe (600) ; 0 : jamais.",
                "How often tick runs, in seconds (600); 0: never."),
            valueName: "seconds"))
    var tickEvery: String?
    @Option(
        help: ArgumentHelp(
            tr(
                "Les connexions d'une même adresse, au plus (100) ; 0 : sans limite.",
                "Connections of one address, at most (100); 0: as many as it wants."),
            valueName: "number"))
    var connections: String?
    @Option(help: ArgumentHelp("debug, info, warning, error", valueName: "level"))
    var logLevel: String?
    @Option(
        help: ArgumentHelp(tr("Le fichier des réglages.", "The file of settings."), valueName: "file"),
        completion: .file())
    var config: String?
    @Flag(
        help: ArgumentHelp(
            tr("Un guichet d'essai, rempli, oublié à la fin.", "A desk to try, filled, forgotten at the end.")))
    var demo = false
    @Flag(
        help: ArgumentHelp(
            tr(
                "Sans limites de débit, pour les essais et les mesures.",
                "Without rate limits, for trials and measures.")))
    var noLimits = false
    @Flag(
        help: ArgumentHelp(
            tr(
                "En lecture seule : on cherche et on lit, rien ne s'écrit.",
                "Read only: one searches and reads, nothing is written.")))
    var readOnly = false
    @Flag(help: .hidden) var baseline = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let settings = try ServeSettings(
            flags: [
                "host": host, "port": port, "trusted-proxy": trustedProxy, "certificate": certificate,
                "private-key": privateKey, "metrics-from": metricsFrom, "tick-every": tickEvery,
                "connections": connections, "log-level": logLevel,
            ], file: config ?? Environment[ServeSettings.variable("config")])
        var options = try settings.options()
        options.hasLimits = !noLimits
        options.hasBaseline = baseline
        options.manual = Manual.chapters
        var logger = Logger(label: "guichet") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = try settings.logLevel()
        FileLimit.raise()
        let example = demo ? try Demo() : nil
        defer { example?.remove() }
        let store =
            try example?.store
            ?? Store(path: desk.path(), embedder: Embeddings.client(), isReadOnly: readOnly)
        let server = try DeskServer(
            store: store, options: options, logger: logger,
            onListening: try announcement(options, of: example))
        try Waiting.until { try await server.run() }
    }

    /// Prints the address of the server once it listens.
    private func announcement(_ options: ServerOptions, of example: Demo?) throws -> @Sendable (Int) -> Void {
        let (path, signIns, isJSON) = (try example?.path ?? desk.path(), example?.signIns ?? [], desk.json)
        return { port in
            let listening = ListeningDocument(url: options.url(port: port), database: path, accounts: signIns)
            let text = isJSON ? try? Screen.text(listening) : listening.text
            Screen.announce(text ?? listening.url)
        }
    }
}

extension ListeningDocument {
    fileprivate var text: String {
        ([phrases.listening(database, url)] + accounts.map { "\($0.account): \($0.token)" }).joined(separator: "\n")
    }
}
