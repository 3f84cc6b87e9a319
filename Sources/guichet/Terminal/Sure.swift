import ArgumentParser
import Desk
import Phrasebook

/// Asks on a terminal before an act that cannot be undone. A script is not asked.
struct Sure: ParsableArguments {
    @Flag(help: ArgumentHelp(tr("Ne demande pas confirmation.", "Does not ask to confirm."))) var yes = false

    /// Asks whether to go on.
    /// - Parameter act: the act and its consequences.
    /// - Throws: `Refusal.declined` where the answer is no.
    func ask(_ act: @autoclosure () -> String) throws(Refusal) {
        guard Screen.isInteractive, !yes else { return }
        guard Screen.agrees(phrases.forms.sure(act())) else { throw .declined }
    }
}
