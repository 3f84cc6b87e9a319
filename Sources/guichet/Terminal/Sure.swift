import ArgumentParser
import Desk
import Phrasebook

/// Before what cannot be taken back: someone at a terminal is asked, a script has said what it wants.
struct Sure: ParsableArguments {
    @Flag(help: ArgumentHelp(tr("Ne demande pas confirmation.", "Does not ask to confirm."))) var yes = false

    /// Asks whether to go on.
    /// - Parameter act: what is about to be done, and what follows from it.
    /// - Throws: `Refusal.declined` for no.
    func ask(_ act: @autoclosure () -> String) throws(Refusal) {
        guard Screen.isInteractive, !yes else { return }
        guard Screen.agrees(phrases.forms.sure(act())) else { throw .declined }
    }
}
