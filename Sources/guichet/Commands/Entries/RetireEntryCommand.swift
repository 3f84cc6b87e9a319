import ArgumentParser
import Desk
import Phrasebook

struct RetireEntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "retire", "Retire une fiche pour de bon ; on n'y mène plus que vers ce qui la remplace.",
            "Takes an entry away for good; it leads only to what replaces it.",
            example:
                "entry retire F-2026-00042 --reason \"Le dispositif n'existe plus\" --replaced-by F-2026-00057 --as Awa@profession-banlieue"
        )
    }

    @OptionGroup var subject: EntrySubject
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @Option(
        help: ArgumentHelp(tr("La fiche qui la remplace.", "The entry that replaces it."), valueName: "ref"))
    var replacedBy: String?
    @OptionGroup var sure: Sure
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try sure.ask(
            tr(
                "La fiche \(subject.reference) est retirée pour de bon.",
                "The entry \(subject.reference) is taken away for good."))
        let entry = try desk.connection().perform(
            RetireEntry(
                reference: subject.reference, reason: reason, replacedBy: replacedBy, seen: seen.version))
        desk.show(entry, phrases.entries.retired(entry.reference, entry.replacedBy?.reference))
    }
}
