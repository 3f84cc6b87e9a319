import ArgumentParser
import Desk
import Documents
import Phrasebook

struct ListInboxCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "inbox",
            abstract: tr(
                "Liste ce qu'un centre a à faire, le plus pressé d'abord.",
                "Lists what a centre has to do, what is due first on top."),
            discussion: tr(
                "Exemple : guichet inbox --centre profession-banlieue --new",
                "Example: guichet inbox --centre profession-banlieue --new"))
    }

    @Option(
        help: ArgumentHelp(
            tr("Le centre (sinon celui de qui agit).", "The centre (else that of who acts)."), valueName: "slug"))
    var centre: String?

    @Flag(help: ArgumentHelp(tr("Ce que personne n'a pris.", "What nobody has taken."))) var new = false
    @Flag(help: ArgumentHelp(tr("Ce que j'ai pris.", "What I have taken."))) var mine = false
    @Flag(help: ArgumentHelp(tr("Ce qui attend le demandeur.", "What waits for the asker."))) var waiting = false
    @Flag(help: ArgumentHelp(tr("Ce qui est en retard.", "What is late."))) var late = false

    @Flag(
        help: ArgumentHelp(
            tr(
                "Ce qui a changé depuis que le centre y a touché : réponse du demandeur, réouverture, proposition.",
                "What has changed since the centre acted: a reply, a reopening, an offer."))) var changed = false

    @Option(help: ArgumentHelp(tr("Ce thème.", "This theme."), valueName: "theme")) var theme: String?
    @Option(help: ArgumentHelp(tr("Ce lieu.", "This place."), valueName: "place")) var territory: String?
    @Option(help: ArgumentHelp(tr("Posées depuis ce jour.", "Asked since that day."), valueName: "yyyy-mm-dd"))
    var since: String?
    @Option(
        help: ArgumentHelp(
            tr("L'ordre : ", "The order: ") + ListInbox.Order.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "order"), completion: .list(ListInbox.Order.allCases.map(\.rawValue)))
    var sort = ListInbox.Order.due.rawValue

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let centre = try self.centre ?? desk.actor().centre
        let order = try ListInbox.Order(named: sort)
        let parts: [(Bool, ListInbox.Part)] = [
            (new, .new), (mine, .mine), (waiting, .waiting), (late, .late), (changed, .changed),
        ]
        let inbox = try desk.connection().perform(
            ListInbox(
                centre: centre, parts: Set(parts.filter(\.0).map(\.1)), theme: theme, territory: territory,
                since: Dates.day(since)?.startOfDay, order: order))
        let shown = InboxDocument(inbox, phrases)
        if desk.json { Screen.json(shown) } else { Screen.write(shown.text(of: inbox)) }
    }
}
