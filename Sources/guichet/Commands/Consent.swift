import ArgumentParser
import Desk
import Phrasebook

/// Asks for consent after a preview was shown.
struct Consent: ParsableArguments {
    @Flag(help: ArgumentHelp(tr("Applique sans demander.", "Applies without asking."))) var yes = false
    @Flag(help: ArgumentHelp(tr("Montre seulement ce qui changerait.", "Only shows what would change."))) var dryRun =
        false

    /// Whether the preview is shown: before a question on a terminal, or with `--dry-run`.
    func mustShow() -> Bool { dryRun || (Screen.isInteractive && !yes) }

    /// Asks on a terminal. Without a terminal, or with `--yes`, consent is given.
    func given() -> Bool {
        if dryRun { Screen.remark(phrases.upkeep.preview) }
        return !dryRun && (!mustShow() || Screen.agrees(tr("Appliquer ? [o/N] ", "Apply? [y/N] ")))
    }
}
