import ArgumentParser
import Desk
import Phrasebook

struct VerifyEntryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "verify", "Dit qu'une fiche publiée est juste, jusqu'à la prochaine revue.",
            "Says that a published entry is right, until the next review.",
            example: "entry verify F-2026-00042 --review-by 2027-06-30 --as Awa@profession-banlieue")
    }

    @OptionGroup var subject: EntrySubject
    @Option(
        help: ArgumentHelp(
            tr("À revoir avant ce jour (dans un an sinon).", "To be reviewed by this day (in a year otherwise)."),
            valueName: "yyyy-mm-dd")) var reviewBy: String?
    @OptionGroup var seen: SeenOption
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let entry = try desk.connection().perform(
            VerifyEntry(reference: subject.reference, reviewBy: Dates.day(reviewBy), seen: seen.version))
        desk.show(entry, phrases.entries.verified(entry.reference, entry.reviewBy))
    }
}
