import ArgumentParser
import Desk

struct WithdrawCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "withdraw", "Retire une question, pour le demandeur.", "Takes a question back, for the asker.",
            example: "withdraw 42")
    }

    @OptionGroup var selection: Selection
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let asks = tr("retirer, pour le demandeur.", "take back, for the asker.")
        try selection.perform(desk, asks: asks, done: Done.line) { Withdraw(reference: $0, seen: $1) }
    }
}
