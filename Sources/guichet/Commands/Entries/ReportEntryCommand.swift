import ArgumentParser
import Desk
import Phrasebook

struct ReportEntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "report", "Signale, comme lecteur, une fiche fausse ou dépassée.",
            "Says, as a reader, that an entry is wrong or outdated.",
            example: "entry report F-2026-00042 \"Le montant a changé en janvier.\"")
    }

    @OptionGroup var subject: EntrySubject
    @Argument(
        help: ArgumentHelp(
            tr("Ce qui ne va pas ; - pour l'entrée standard.", "What is wrong; - for standard input."),
            valueName: "text")) var text: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let reason = try Writing.given(argument: text, file: nil) ?? ""
        let entry = try desk.connection().perform(ReportEntry(reference: subject.reference, reason: reason))
        desk.show(entry, phrases.entries.reported(entry.reference))
    }
}
