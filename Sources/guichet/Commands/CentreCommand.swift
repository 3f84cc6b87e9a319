import ArgumentParser
import Atlas
import Desk
import Documents
import Foundation
import Phrasebook

struct CentreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "centre", abstract: tr("L'annuaire des centres.", "The directory of centres."),
            discussion: tr("Exemple : guichet centre list", "Example: guichet centre list"),
            subcommands: [List.self, Show.self, Add.self, Edit.self, Import.self, Export.self])
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr("Liste les centres.", "Lists the centres."),
                discussion: tr("Exemple : guichet centre list", "Example: guichet centre list"))
        }

        @OptionGroup var desk: DeskOptions

        func run() throws {
            let pages = try desk.connection().perform(ListCentres()).map { CentrePage($0) }
            if desk.json { return Screen.json(["centres": pages]) }
            Screen.write(
                Columns.table(
                    pages.map { [$0.centre.slug, $0.codes, $0.centre.name] }, width: Screen.width,
                    isCut: Screen.isTerminal))
        }
    }

    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr("Montre un centre.", "Shows a centre."),
                discussion: tr("Exemple : guichet centre show oriv", "Example: guichet centre show oriv"))
        }

        @Argument(help: ArgumentHelp(tr("Le centre.", "The centre."), valueName: "slug")) var slug: String
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let connection = try desk.connection()
            desk.show(
                CentrePage(
                    try connection.perform(ShowCentre(slug: slug)),
                    settings: try connection.perform(ShowCentreSettings(slug: slug))))
        }
    }

    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr("Ajoute un centre.", "Adds a centre."),
                discussion: tr(
                    "Exemple : guichet centre add normanvilles --name Normanvilles --covers \"14 27 50 61 76\" --from 2015-01-01",
                    "Example: guichet centre add normanvilles --name Normanvilles --covers \"14 27 50 61 76\" --from 2015-01-01"
                ))
        }

        @Argument(
            help: ArgumentHelp(
                tr("Un nom court : minuscules, chiffres, tirets.", "A short name: lower case, digits, hyphens."),
                valueName: "slug")) var slug: String
        @OptionGroup var facts: Facts
        @OptionGroup var desk: DeskOptions

        func run() throws {
            guard Directory.isSlug(slug) else { throw Refusal.badLink(slug) }
            guard facts.name != nil else { throw Refusal.missing(.name) }
            let new = Centre(
                slug: slug, name: slug, scope: .unknown, legalForm: "inconnue", founded: nil, website: nil, notes: "",
                confidence: "", coverage: [])
            let centre = try desk.connection().perform(SaveCentre(centre: facts.applied(to: new), isNew: true))
            desk.show(CentrePage(centre))
        }
    }

    struct Edit: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr("Change un centre.", "Changes a centre."),
                discussion: tr(
                    "Ce qui n'est pas donné reste. Les réglages d'un centre sont changés par ses agents ; --answer-days compte pour les questions à venir.\n\nExemple : guichet centre edit irev --website irev.fr",
                    "What is not given stays. A centre's settings are changed by its agents; --answer-days counts for questions to come.\n\nExample: guichet centre edit irev --website irev.fr"
                ))
        }

        @Argument(help: ArgumentHelp(tr("Le centre.", "The centre."), valueName: "slug")) var slug: String
        @OptionGroup var facts: Facts
        @OptionGroup var settings: Settings
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let connection = try desk.connection()
            let centre = try facts.applied(to: connection.perform(ShowCentre(slug: slug)))
            let saved = try connection.perform(
                SaveCentre(centre: centre, isNew: false, settings: settings.verb(slug)))
            desk.show(CentrePage(saved, settings: try connection.perform(ShowCentreSettings(slug: slug))))
        }
    }

    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr("Reprend un annuaire.", "Takes over a directory."),
                discussion: tr(
                    """
                    Un fichier CSV, une ligne par centre : slug, name, scope, legal_form, founded, departements (codes séparés \
                    par des espaces), from, until, website, notes, confidence. Montre ce qui change, et l'applique.

                    Exemple : guichet centre import annuaire.csv --yes
                    """,
                    """
                    A CSV file, one line a centre: slug, name, scope, legal_form, founded, departements (codes separated by \
                    spaces), from, until, website, notes, confidence. Shows what changes, and applies it.

                    Example: guichet centre import directory.csv --yes
                    """))
        }

        @Argument(help: ArgumentHelp(tr("L'annuaire.", "The directory."), valueName: "file"), completion: .file())
        var file: String
        @OptionGroup var consent: Consent
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let connection = try desk.connection()
            let centres = try Directory.read(Files.read(file), name: URL(fileURLWithPath: file).lastPathComponent)
            if consent.mustShow() { show(try connection.perform(ImportDirectory(centres: centres, activate: false))) }
            guard consent.given() else { return }
            show(try connection.perform(ImportDirectory(centres: centres, activate: true)))
        }

        private func show(_ changes: DirectoryChanges) {
            if desk.json { Screen.json(changes) } else { Screen.write(phrases.upkeep.directory(changes)) }
        }
    }

    struct Export: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: tr(
                    "Écrit l'annuaire, dans la forme que centre import lit.",
                    "Writes the directory, in the form centre import reads."),
                discussion: tr(
                    "Exemple : guichet centre export > annuaire.csv", "Example: guichet centre export > directory.csv"))
        }

        @OptionGroup var excel: ExcelOption
        @OptionGroup var desk: DeskOptions

        func run() throws {
            let centres = try desk.connection().perform(ListCentres())
            Screen.put(Directory.write(centres, isForExcel: excel.isGiven))
        }
    }

    /// The settings of a centre, as options.
    struct Settings: ParsableArguments {
        @Option(
            help: ArgumentHelp(
                tr("Les jours ouvrés pour répondre (1 à 60).", "The working days to answer (1 to 60)."),
                valueName: "days")) var answerDays: Int?
        @Flag(
            inversion: .prefixedNo,
            help: ArgumentHelp(
                tr("Ses réponses attendent un second lecteur.", "Its answers wait for a second reader.")))
        var secondReader: Bool?
        @Flag(
            inversion: .prefixedNo,
            help: ArgumentHelp(
                tr(
                    "Ses agents publient eux-mêmes ce qu'ils ont écrit (centre d'une personne).",
                    "Its agents publish what they wrote themselves (a centre of one)."))) var selfPublish: Bool?

        /// The verb that changes the settings; nil where no option is given.
        func verb(_ slug: String) throws(Refusal) -> SetCentreSettings? {
            guard answerDays != nil || secondReader != nil || selfPublish != nil else { return nil }
            return try SetCentreSettings(
                slug: slug, answerDays: answerDays, secondReader: secondReader, selfPublish: selfPublish)
        }
    }

    /// The facts about a centre, as options.
    struct Facts: ParsableArguments {
        @Option(help: ArgumentHelp(tr("Le nom.", "The name."), valueName: "text")) var name: String?
        @Option(
            help: ArgumentHelp(Centre.Scope.allCases.map(\.rawValue).joined(separator: ", "), valueName: "scope"),
            completion: .list(Centre.Scope.allCases.map(\.rawValue))) var scope: String?
        @Option(help: ArgumentHelp(tr("La forme juridique.", "The legal form."), valueName: "text")) var legalForm:
            String?
        @Option(help: ArgumentHelp(tr("L'année de création.", "The year it was founded."), valueName: "year"))
        var founded: Int?
        @Option(help: ArgumentHelp(tr("Le site.", "The site."), valueName: "host")) var website: String?
        @Option(
            help: ArgumentHelp(
                tr("Contradictions des sources, inférences.", "Contradictions of the sources, inferences."),
                valueName: "text")) var notes: String?
        @Option(help: ArgumentHelp(tr("La fiabilité.", "The confidence."), valueName: "text")) var confidence: String?
        @Option(
            help: ArgumentHelp(
                tr(
                    "Ce qu'il couvre, à la place de ce qu'il couvrait : \"93\", \"commune:93066\", \"78@2018-01-01..\".",
                    "What it covers, instead of what it covered: \"93\", \"commune:93066\", \"78@2018-01-01..\"."),
                valueName: "codes")) var covers: String?
        @Option(
            help: ArgumentHelp(
                tr("Le premier jour de cette couverture.", "The first day of that coverage."), valueName: "yyyy-mm-dd"))
        var from: String?
        @Option(
            help: ArgumentHelp(
                tr("Le jour où elle ne vaut plus.", "The day on which it no longer holds."), valueName: "yyyy-mm-dd"))
        var until: String?

        func applied(to centre: Centre) throws -> Centre {
            var centre = centre
            if let name { centre.name = try Text.required(name, .name) }
            if let scope {
                guard let known = Centre.Scope(rawValue: scope) else { throw Refusal.badLink(scope) }
                centre.scope = known
            }
            if let legalForm { centre.legalForm = try Text.checked(legalForm, .name) }
            if let founded {
                guard Centre.years.contains(founded) else {
                    throw Refusal.badNumber(String(founded), in: Centre.years)
                }
                centre.founded = founded
            }
            if let website { centre.website = website.isEmpty ? nil : try Text.checked(website, .name) }
            if let notes { centre.notes = try Text.checked(notes, .reason) }
            if let confidence { centre.confidence = try Text.checked(confidence, .name) }
            let (first, last) = (try Dates.day(from), try Dates.day(until))
            if let covers {
                centre.coverage = try covers.split(whereSeparator: { $0 == " " || $0 == "," }).map { item in
                    guard let coverage = Directory.coverage(String(item), from: first, until: last) else {
                        throw Refusal.unknownCode(String(item))
                    }
                    return coverage
                }
            }
            return centre
        }
    }
}

extension DeskOptions {
    func show(_ page: CentrePage) {
        if json { Screen.json(page) } else { Screen.write(page.text) }
    }
}
