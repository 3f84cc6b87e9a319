import ArgumentParser
import Desk
import Documents
import Phrasebook

struct MarkAnsweredCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "answered", "Dit qu'une fiche vous a répondu : compté, sans rien garder de vous.",
            "Says that an entry answered you: counted, with nothing kept about you.",
            example: "entry answered F-2026-00042 --words \"financer un médiateur\"")
    }

    @OptionGroup var subject: EntrySubject
    @Option(
        help: ArgumentHelp(tr("Les mots de votre recherche.", "The words you searched for."), valueName: "words"))
    var words: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let counted = try desk.connection().perform(MarkAnswered(reference: subject.reference, words: words))
        if desk.json {
            Screen.json(DeflectionDocument(counted))
        } else {
            Screen.write(phrases.entries.counted(counted))
        }
    }
}
