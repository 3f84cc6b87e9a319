import ArgumentParser
import Desk
import Phrasebook

/// The arguments that name an account: `NAME@SLUG`, or a name and a centre apart.
struct AccountSubject: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            tr("Le nom, seul ou suivi de @CENTRE.", "The name, alone or followed by @CENTRE."), valueName: "name"))
    var name: String
    @Option(
        help: ArgumentHelp(
            tr("Le centre (le pôle national sinon).", "The centre (the national desk otherwise)."), valueName: "slug"))
    var centre: String?

    /// - Throws: `Refusal` for an empty name.
    func account() throws -> Account { try Self.account(name, centre) }

    static func account(_ name: String, _ centre: String?) throws -> Account {
        let whole = centre == nil ? Account(name) : nil
        return Account(
            name: try Text.required(whole?.name ?? name, .name), centre: whole?.centre ?? centre ?? Centre.national)
    }
}
