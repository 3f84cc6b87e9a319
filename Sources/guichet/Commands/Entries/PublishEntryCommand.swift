import ArgumentParser
import Desk
import Phrasebook

struct PublishEntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "publish",
            "Publie une fiche soumise, ou une révision proposée, comme second lecteur ; sur un terminal, montre d'abord le texte.",
            "Publishes a submitted entry, or a proposed revision, as its second reader; on a terminal, shows the text first.",
            example: "entry publish F-2026-00042 --redact --yes --as Lena@profession-banlieue")
    }

    @OptionGroup var subject: EntrySubject
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        let entry = try connection.perform(ShowEntry(reference: subject.reference))
        guard let decision = try reading.decide(on: entry, as: desk.account(), connection, json: desk.json) else {
            return
        }
        let published = try connection.perform(
            PublishEntry(
                reference: entry.reference, checked: decision.checked, redacts: decision.redacts,
                seen: seen.version ?? entry.custody.version))
        desk.show(published, EntryDone.published(published))
    }
}
