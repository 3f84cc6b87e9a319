import ArgumentParser
import Desk
import Documents
import Foundation
import Mail
import Phrasebook
import Store

struct SendMailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "send", "Envoie les courriels qui attendent. À lancer par cron.",
            "Sends the mails that wait. To be run by cron.", example: "mail send")
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let store = try desk.store()
        if try store.setting(.mailFrom) == nil {
            Screen.remark(phrases.mailIsOff)
        } else if try DeskSetting.isYes(store.setting(.mailPaused)) {
            Screen.remark(phrases.mailIsPaused)
        }
        let report = try Courier(store, phrases).sendAll()
        if !report.isEmpty { Output.noteAct() }
        if desk.json {
            Screen.json(
                MailRunDocument(sent: report.sent, refused: report.refused, failed: report.failed, fault: report.fault))
        } else {
            Screen.write(phrases.mailsSent(report.sent, refused: report.refused, failed: report.failed))
        }
        guard report.failed > 0 else { return }
        if let fault = report.fault { Screen.complain(phrases.mailError + phrases.colon + " " + fault) }
        throw ExitCode(Refusal.Kind.fault.rawValue)
    }
}
