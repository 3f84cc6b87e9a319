import ArgumentParser
import Desk
import Documents
import Phrasebook

struct SettleRemaindersCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rest",
            abstract: tr(
                "Liste où une personne effacée est peut-être encore, et en décide.",
                "Lists where an erased person may still stand, and decides on it."),
            discussion: tr(
                """
                Dans ce que d'autres ont écrit, un nom qui est aussi un mot ou celui d'un autre n'est pas effacé sans vous. \
                --erase efface les mots montrés, --keep les garde et n'en parle plus.

                Exemple : guichet person rest 3 4 --erase --as Nadia@national
                """,
                """
                In what others wrote, a name that is also a word or someone else's is not erased without you. \
                --erase erases the words shown, --keep keeps them and lists them no longer.

                Example: guichet person rest 3 4 --erase --as Nadia@national
                """))
    }

    @Argument(help: ArgumentHelp(tr("Les numéros de la liste.", "The numbers in the list."), valueName: "id"))
    var ids: [Int64] = []
    @Flag(help: ArgumentHelp(tr("Efface ces mots.", "Erases these words."))) var erase = false
    @Flag(help: ArgumentHelp(tr("Les garde.", "Keeps them."))) var keep = false
    @OptionGroup var sure: Sure
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        if erase && keep || ids.isEmpty == (erase || keep) {
            throw ValidationError(
                tr(
                    "Donnez des numéros avec --erase ou --keep, ou rien pour la liste.",
                    "Give numbers with --erase or --keep, or nothing for the list."))
        }
    }

    func run() throws {
        let connection = try desk.connection()
        guard ids.isEmpty else {
            if erase { try sure.ask(tr("Ces mots sont effacés.", "These words are erased.")) }
            let settled = try connection.perform(SettleRemainders(ids: ids, erases: erase))
            if desk.json {
                Screen.json(SettledRemaindersDocument(settled))
            } else {
                Screen.write(phrases.settled(settled))
            }
            return
        }
        let remainders = try connection.perform(ListRemainders())
        if desk.json { return Screen.json(RemaindersDocument(remainders)) }
        guard !remainders.isEmpty else { return Screen.write(phrases.nothingToDecide) }
        Screen.write(remainders.map { "\($0.id)  \($0.place.line)" }.joined(separator: "\n"))
    }
}
