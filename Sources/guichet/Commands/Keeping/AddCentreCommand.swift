import ArgumentParser
import Atlas
import Desk
import Documents
import Phrasebook

struct AddCentreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: tr("Ajoute un centre.", "Adds a centre."),
            discussion: tr(
                "Exemple : guichet centre add normanvilles --name Normanvilles --covers \"14 27 50 61 76\" --from 2015-01-01",
                "Example: guichet centre add normanvilles --name Normanvilles --covers \"14 27 50 61 76\" --from 2015-01-01"
            ))
    }

    @Argument(
        help: ArgumentHelp(
            tr("Un nom court : minuscules, chiffres, tirets.", "A short name: lower case, digits, hyphens."),
            valueName: "slug")) var slug: String
    @OptionGroup var facts: CentreFactOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        guard Directory.isSlug(slug) else { throw Refusal.badLink(slug) }
        guard facts.name != nil else { throw Refusal.missing(.name) }
        let new = Centre(
            slug: slug, name: slug, scope: .unknown, legalForm: "inconnue", founded: nil, website: nil, notes: "",
            confidence: "", coverage: [])
        let centre = try desk.connection().perform(SaveCentre(centre: facts.applied(to: new), isNew: true))
        desk.show(CentreDocument(centre))
    }
}
