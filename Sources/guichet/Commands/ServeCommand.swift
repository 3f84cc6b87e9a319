import ArgumentParser
import Foundation
import Logging
import Web

struct ServeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "serve", "Met le guichet sur le réseau : le site et l'API.",
            "Puts the desk on the network: the site and the API.",
            example: "serve --port 8080")
    }

    @Option(help: ArgumentHelp(tr("L'adresse écoutée.", "The address listened on."), valueName: "address"))
    var host: String?
    @Option(help: ArgumentHelp(tr("Le port ; 0 : un port libre.", "The port; 0: a free one."), valueName: "number"))
    var port: Int?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        var options = ServerOptions()
        if let host { options.host = host }
        if let port { options.port = port }
        let host = options.host
        let server = try DeskServer(store: try desk.store(), options: options, logger: Logger(label: "guichet")) {
            port in
            Screen.write(
                tr("Le guichet écoute sur http://\(host):\(port)/", "The desk listens on http://\(host):\(port)/"))
        }
        try Waiting.until { try await server.run() }
    }
}
