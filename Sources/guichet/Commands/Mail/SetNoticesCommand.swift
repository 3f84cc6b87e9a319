import ArgumentParser
import Desk
import Documents
import Foundation
import Phrasebook

struct SetNoticesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        help(
            "notify", "Montre ou choisit ce qui vous est écrit, et quand.",
            "Shows or chooses what is written to you, and when.", example: "account notify new now")
    }

    private static let kinds = NoticeKind.allCases.map(\.rawValue)
    private static let ways = NoticeWay.allCases.map(\.rawValue)

    private static func listed(_ names: [String]) -> String { names.joined(separator: ", ") }

    @Argument(
        help: ArgumentHelp(
            tr("De quoi : \(listed(kinds)) ou all.", "Of what: \(listed(kinds)) or all."), valueName: "kind"),
        completion: .list(kinds + ["all"]))
    var kind: String?
    @Argument(
        help: ArgumentHelp(tr("Quand : \(listed(ways)).", "When: \(listed(ways))."), valueName: "way"),
        completion: .list(ways))
    var way: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let connection = try desk.connection()
        var choices = try connection.perform(ShowNotices())
        if let kind {
            guard kind == "all" || Self.kinds.contains(kind) else {
                throw Refusal.badChoice(kind, known: Self.kinds + ["all"])
            }
            let named = choices.filter { kind == "all" || $0.kind.rawValue == kind }
            choices = named
            if let way {
                let known = try NoticeWay(named: way)
                let wanted = named.map { NoticeChoice(kind: $0.kind, way: known) }
                _ = try connection.perform(SetNotices(choices: wanted))
                choices = wanted
            }
        }
        if desk.json { return Screen.json(NoticesDocument(choices)) }
        let width = Self.kinds.map(\.count).max() ?? 0
        for choice in choices {
            let kind = choice.kind.rawValue.padding(toLength: width, withPad: " ", startingAt: 0)
            let way = choice.way.rawValue.padding(toLength: 6, withPad: " ", startingAt: 0)
            Screen.write("\(kind)  \(way)  \(phrases.name(choice.kind))")
        }
        if try connection.perform(ShowAccount()).email == nil { Screen.remark(phrases.noNoticesWithoutAddress) }
    }
}
