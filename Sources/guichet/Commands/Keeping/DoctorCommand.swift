import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook
import Store

struct DoctorCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "doctor",
            abstract: tr("Cherche des dégâts dans le fichier du guichet.", "Looks for damage in the desk's file."),
            discussion: tr(
                "Le contrôle de SQLite, les textes comparés à ce que Guichet a écrit, l'index comparé aux textes, l'état des questions comparé à leur histoire, l'horloge.\n\nExemple : guichet doctor",
                "SQLite's own check, the texts against what Guichet wrote, the index against the texts, the questions' states against their histories, the clock.\n\nExample: guichet doctor"
            ))
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let store = try desk.store()
        var damage = try store.damage()
        if let clock = try? store.doubtedClock() { damage.append(clock) }
        let backup = try? store.lastBackup()
        if desk.json {
            Screen.json(ExaminationDocument(damage, lastBackup: backup))
        } else {
            show(damage)
            Screen.write(backup.map(LastBackupDocument.init)?.text(now: Date()) ?? phrases.neverBackedUp)
        }
        if store.isReadOnly { Screen.remark(phrases.upkeep.onlyRead) }
        if !damage.isEmpty { throw ExitCode(1) }
    }

    /// Prints the damage and its remedy. Damaged texts come before damaged indexes: to rebuild an index first would
    /// hide which texts were lost.
    private func show(_ damage: [DeskDamage]) {
        var lines = damage.map(phrases.upkeep.damage)
        let isIndex = damage.contains { if case .index = $0 { true } else { false } }
        if damage.contains(where: \.needsBackup) {
            lines.append(phrases.upkeep.restore)
        } else if isIndex {
            lines.append(phrases.text(phrases.refusal(.damagedIndex).remedy))
        }
        Screen.write(lines.isEmpty ? phrases.upkeep.sound : lines.joined(separator: "\n"))
    }
}
