import ArgumentParser
import Desk
import Phrasebook

struct ReturnEntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "return", "Renvoie une fiche à son auteur, ou écarte une révision proposée.",
            "Returns an entry to its author, or sets a proposed revision aside.",
            example: "entry return F-2026-00042 --reason \"La source manque\" --as Lena@profession-banlieue")
    }

    @OptionGroup var subject: EntrySubject
    @Option(help: ArgumentHelp(tr("Pourquoi.", "Why."), valueName: "text")) var reason: String
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let entry = try desk.connection().perform(
            ReturnEntry(reference: subject.reference, reason: reason, seen: seen.version))
        desk.show(entry, phrases.entries.returned(entry.reference))
    }
}
