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
                Montre d'abord chaque endroit qui changerait, avec un code ; rien n'est effacé qui n'a pas été montré. Sur un \
                terminal, la commande demande ensuite ; ailleurs, confirmez avec --confirm et ce code. Si un endroit a changé \
                depuis, rien n'est effacé et tout est montré de nouveau.

                De ce que la personne a écrit partent ses noms, son courriel, son téléphone et son organisme (droit à \
                l'effacement). Dans ce que d'autres ont écrit, seuls partent son adresse, son numéro et son nom entier, aux \
                endroits numérotés ; --keep en garde. Le reste est listé (guichet person rest). Ni les statistiques ni les \
                fiches publiées ne changent.

                Exemple : guichet person erase awa@exemple.fr --as Awa@national
                """,
                """
                First shows each place that would change, with a code; nothing is erased that was not shown. On a terminal \
                the command then asks; elsewhere, confirm with --confirm and that code. Where a place has changed since, \
                nothing is erased, and all is shown again.

                From what the person wrote, their names, e-mail, telephone and organisation go (right to erasure). In what \
                others wrote only their address, number and whole name go, at the numbered places; --keep keeps some. The \
                rest is listed (guichet person rest). Neither statistics nor published entries change.

                Example: guichet person erase awa@exemple.fr --as Awa@national
                """))
    }

    @OptionGroup var who: PersonSubject
    @Option(
        help: ArgumentHelp(
            tr("Efface ce qui a été montré avec ce code.", "Erases what was shown with this code."), valueName: "code"))
    var confirm: String?
    @Option(
        help: ArgumentHelp(
            tr(
                "Garde ces endroits des textes d'autres personnes (2,3), ou tous (all).",
                "Keeps these places in other people's texts (2,3), or all of them (all)."), valueName: "n,n"))
    var keep: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        let preview = try connection.perform(ErasePerson(person: who.person))
        let keeping = try kept(of: preview)
        guard let confirm else { return try ask(preview, keeping, connection) }
        do {
            try erase(confirm, keeping, connection)
        } catch Refusal.desk(.erasureChanged) {
            try refuse(.erasureChanged, showing: connection.perform(ErasePerson(person: who.person)))
        }
    }

    /// The numbers that `--keep` names.
    private func kept(of preview: Erasure) throws -> [Int] {
        guard let keep else { return [] }
        if keep == "all" { return Array(preview.others.indices.map { $0 + 1 }) }
        return try keep.split(whereSeparator: { ", ".contains($0) }).map { text in
            guard let number = Int(text) else { throw Refusal.badNumber(String(text)) }
            return number
        }
    }

    /// Shows what would be erased and, on a terminal, asks.
    private func ask(_ preview: Erasure, _ keeping: [Int], _ connection: DeskConnection) throws {
        let hash = preview.hash ?? ""
        guard Screen.isInteractive else { return try refuse(.unconfirmedErasure(hash: hash), showing: preview) }
        let askers = try connection.perform(ExportPerson(person: who.person)).askers
        Screen.remark((askers.map { AskerDocument($0).line } + [preview.text]).joined(separator: "\n"))
        guard Screen.agrees(tr("Effacer ? [o/N] ", "Erase? [y/N] ")) else {
            if desk.json { Screen.json(ErasureDocument(preview)) }
            return Screen.remark(phrases.upkeep.preview)
        }
        try erase(hash, keeping, connection)
    }

    private func erase(_ hash: String, _ keeping: [Int], _ connection: DeskConnection) throws {
        let erasure = try connection.perform(ErasePerson(person: who.person, confirmed: hash, keeping: keeping))
        if desk.json { Screen.json(ErasureDocument(erasure)) } else { Screen.write(erasure.text) }
    }

    /// Shows the preview, and prints on standard error why the erasure was refused. With `--json` the preview is the
    /// only document on standard output.
    private func refuse(_ refusal: Refusal, showing preview: Erasure) throws {
        guard desk.json else {
            Screen.write(preview.text)
            throw refusal
        }
        Screen.json(ErasureDocument(preview))
        Screen.complain(phrases.text(phrases.refusal(refusal)))
        throw ExitCode(refusal.kind.rawValue)
    }
}
