import ArgumentParser
import Desk
import Documents
import Phrasebook

struct EditAccountCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "edit", "Change l'adresse ou la langue d'un compte ; sans nom, des siennes.",
            "Changes the address or the language of an account; without a name, of one's own.",
            example: "account edit Awa@profession-banlieue --email awa@example.org")
    }

    @Argument(
        help: ArgumentHelp(
            tr(
                "Le nom, seul ou suivi de @CENTRE ; le vôtre sinon.",
                "The name, alone or followed by @CENTRE; else yours."),
            valueName: "name"))
    var name: String?
    @Option(
        help: ArgumentHelp(
            tr("Le centre (le pôle national sinon).", "The centre (the national desk otherwise)."), valueName: "slug"))
    var centre: String?
    @Option(
        help: ArgumentHelp(
            tr("L'adresse où lui écrire.", "The address to write to."), valueName: "address"))
    var email: String?
    @Flag(help: ArgumentHelp(tr("Plus d'adresse : rien ne lui est écrit.", "No address: nothing is sent to it.")))
    var noEmail = false
    @Option(
        help: ArgumentHelp(
            tr("La langue des courriels : fr ou en.", "The language of the mails: fr or en."), valueName: "fr|en"),
        completion: .list(Language.allCases.map(\.rawValue)))
    var language: String?
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        if email != nil, noEmail {
            throw ValidationError(
                tr("--email et --no-email s'excluent.", "--email and --no-email exclude each other."))
        }
        guard email != nil || noEmail || language != nil else {
            throw ValidationError(
                tr(
                    "Dites ce qui change : --email, --no-email ou --language.",
                    "Say what changes: --email, --no-email or --language."))
        }
    }

    func run() throws {
        let account = try name.map { try AccountSubject.account($0, centre) } ?? desk.actor()
        let language = try language.map { try Language(named: $0) }
        let edit = try EditAccount(account: account, email: noEmail ? "" : email, language: language)
        desk.show(AccountDocument(try desk.connection().perform(edit)))
    }
}
