import ArgumentParser
import Atlas
import Desk
import Phrasebook

/// The settings of a centre, as options.
struct CentreSettingOptions: ParsableArguments {
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
struct CentreFactOptions: ParsableArguments {
    @Option(help: ArgumentHelp(tr("Le nom.", "The name."), valueName: "text")) var name: String?
    @Option(
        help: ArgumentHelp(Centre.Scope.allCases.map(\.rawValue).joined(separator: ", "), valueName: "scope"),
        completion: .list(Centre.Scope.allCases.map(\.rawValue))) var scope: String?
    @Option(help: ArgumentHelp(tr("La forme juridique.", "The legal form."), valueName: "text")) var legalForm: String?
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
                "Ce qu'il couvre, à la place de ce qu'il couvrait : \"93\", \"commune:93066\", \"78@2018-01-01..\".",
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
        if let scope { centre.scope = try Centre.Scope(named: scope) }
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
