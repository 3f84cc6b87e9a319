import ArgumentParser
import Desk
import Documents
import Phrasebook

struct CheckCoverageCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: tr(
                "Vérifie que chaque commune a un seul centre, ou aucun.",
                "Checks that each commune has one centre, or none."),
            discussion: tr(
                "Compte les lacunes par département ; sort avec le code 5 si deux centres se recouvrent.\n\nExemple : guichet coverage check --date 2012-05-31",
                "Counts the gaps by département; exits with code 5 where two centres overlap.\n\nExample: guichet coverage check --date 2012-05-31"
            ))
    }

    @Option(
        help: ArgumentHelp(
            tr("Le jour (aujourd'hui sinon).", "The day (today otherwise)."), valueName: "yyyy-mm-dd"))
    var date: String?

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let report = try desk.connection().perform(CheckCoverage(date: Dates.day(date)))
        if desk.json {
            Screen.json(CoverageDocument(report))
        } else {
            Screen.write(
                ([phrases.upkeep.coverage(report)] + report.gaps.map(phrases.upkeep.gap)).joined(separator: "\n"))
        }
        if !report.overlaps.isEmpty { throw Refusal.overlap(report.overlaps) }
    }
}
