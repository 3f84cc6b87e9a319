import ArgumentParser
import Desk
import Phrasebook

/// The `--excel` option of commands that write CSV.
struct ExcelOption: ParsableArguments {
    @Flag(
        name: .customLong("excel"),
        help: ArgumentHelp(
            tr(
                "Un CSV qu'un Excel français ouvre d'un double clic : points-virgules, marque UTF-8.",
                "A CSV that a French Excel opens by a double click: semicolons, UTF-8 mark."))) var isGiven = false
}
