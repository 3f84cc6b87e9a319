import ArgumentParser
import Desk
import Documents
import Phrasebook
import Store

struct TickCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "tick", "Fait ce que le temps fait : délais, relances, clôtures, fiches à revoir. À lancer par cron.",
            "Does what time does: leases, reminders, closings, entries to review. To be run by cron.", example: "tick")
    }

    @Flag(
        help: ArgumentHelp(
            tr(
                "L'horloge est juste, bien que rien ne se soit passé depuis plus d'un jour.",
                "The clock is right, though nothing happened for more than a day.")))
    var clockIsRight = false

    @OptionGroup var desk: DeskOptions

    /// The number of texts that get a vector in one run, where an endpoint is configured. The rest waits for the next
    /// run.
    private static let embedded = 500

    func run() throws {
        let report = try desk.connection().perform(Tick(clockIsRight: clockIsRight ? true : nil))
        _ = try? desk.store().embed(limit: Self.embedded)
        if desk.json { return Screen.json(TickDocument(report)) }
        Screen.write(phrases.ticked(report))
    }
}
