import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ErasePersonCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "erase",
            abstract: tr(
                "Efface une personne, des textes et du fichier aussi.",
                "Erases a person, from the texts and the file too."),
            discussion: tr(
                """
                Nom, courriel, téléphone et organisme, et là où ils se trouvent dans ses questions (droit à l'effacement). \
                Dans ce que d'autres ont écrit, seuls partent son adresse, son numéro et son nom entier, s'il ne peut être \
                que le sien ; le reste est listé (guichet person rest). Ni les statistiques ni les fiches publiées ne \
                changent. Montre chaque endroit, puis demande ; sans terminal il faut --yes.

                Exemple : guichet person erase awa@exemple.fr --yes --as Awa@national
                """,
                """
                Name, e-mail, telephone and organisation, and where they stand in their questions (right to erasure). In \
                what others wrote only their address, number and whole name go, where it can only be theirs; the rest is \
                listed (guichet person rest). Neither statistics nor published entries change. Shows each place, then \
                asks; without a terminal it needs --yes.

                Example: guichet person erase awa@exemple.fr --yes --as Awa@national
                """))
    }

    @OptionGroup var who: PersonSubject
    @Flag(help: ArgumentHelp(tr("Efface sans demander.", "Erases without asking."))) var yes = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        if !yes {
            let preview = try connection.perform(ErasePerson(email: who.email, activate: false))
            guard Screen.isInteractive else { throw unconfirmed(preview) }
            let askers = try connection.perform(ExportPerson(email: who.email)).askers
            Screen.remark(
                (askers.map { AskerDocument($0).line } + [preview.text]).joined(separator: "\n"))
            guard Screen.agrees(tr("Effacer ? [o/N] ", "Erase? [y/N] ")) else {
                if desk.json { Screen.json(ErasureDocument(preview)) }
                return Screen.remark(phrases.upkeep.preview)
            }
        }
        let erasure = try connection.perform(ErasePerson(email: who.email, activate: true))
        if desk.json { Screen.json(ErasureDocument(erasure)) } else { Screen.write(erasure.text) }
    }

    /// Shows what would be erased, and says on standard error that `--yes` is missing. With `--json` the preview is the only
    /// document on standard output.
    private func unconfirmed(_ preview: Erasure) -> any Error {
        guard desk.json else {
            Screen.write(preview.text)
            return Refusal.unconfirmedErasure
        }
        Screen.json(ErasureDocument(preview))
        Screen.complain(phrases.text(phrases.refusal(.unconfirmedErasure)))
        return ExitCode(Refusal.Kind.usage.rawValue)
    }
}
