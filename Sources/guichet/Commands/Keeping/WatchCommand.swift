import ArgumentParser
import Desk
import Foundation
import Phrasebook

struct WatchCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "watch", "Écrit ce qui se passe, au fur et à mesure (--json : un objet par ligne).",
            "Prints what happens, as it happens (--json: one object a line).",
            example: "watch")
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let stream = try EventStream(desk)
        try stream.skip()
        while true {
            for line in try stream.next() {
                if desk.json { Screen.jsonLine(line) } else { Screen.write(line.text) }
            }
            // SQLite cannot tell a process that another one has written: the file is read again each second.
            Thread.sleep(forTimeInterval: 1)
        }
    }
}
