import ArgumentParser
import Desk
import Foundation

/// The typed command, as far as it is known, and the likely meaning of an unknown word.
struct TypedCommand {
    /// The known names, in the order typed: `["entry", "list"]`.
    private var names: [String] = []
    private var command: any ParsableCommand.Type = Guichet.self
    /// The first word that is not a command where a command is required.
    private var unknown: String?

    /// - Parameter words: the arguments for the parser.
    init(_ words: [String]) {
        var rest = words[...]
        while let word = rest.first {
            let length = Arguments.shared(word)
            rest = rest.dropFirst(max(1, length))
            if length > 0 || names.isEmpty && word == "help" { continue }
            guard !word.hasPrefix("-"), !subcommands.isEmpty else { return }
            guard let next = subcommands.first(where: { Self.name(of: $0) == word }) else {
                unknown = word
                return
            }
            names.append(word)
            command = next
        }
    }

    private var subcommands: [any ParsableCommand.Type] { command.configuration.subcommands }

    /// The command line that shows the help of the command: `guichet entry list --help`.
    var help: String { (["guichet"] + names + ["--help"]).joined(separator: " ") }

    /// Refuses `help` of an unknown command, where the library would show the general help.
    static func checkHelp() throws {
        guard Arguments.command == "help", let unknown = TypedCommand(Arguments.forParser).unknownCommand else {
            return
        }
        throw ValidationError(unknown)
    }

    private static func name(of command: any ParsableCommand.Type) -> String { command._commandName }

    // MARK: - Commands

    /// The message for an unknown command, with a proposal; nil if all commands are known.
    var unknownCommand: String? {
        guard let unknown else { return nil }
        let typed = (names + [unknown]).joined(separator: " ")
        let isTopic = names.isEmpty && Arguments.command == "help"
        let what =
            isTopic
            ? tr(
                "«\u{00A0}\(typed)\u{00A0}» n'est ni une commande ni un chapitre du manuel.",
                "\"\(typed)\" is no command and no chapter of the manual.")
            : tr("«\u{00A0}\(typed)\u{00A0}» n'est pas une commande.", "\"\(typed)\" is no command.")
        return Self.didYouMean(meant(by: unknown, isTopic: isTopic), after: what)
    }

    private func meant(by word: String, isTopic: Bool) -> [String] {
        let word = word.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        if names.isEmpty, let commands = Self.otherWords[word] { return commands.map { "guichet \($0)" } }
        let here = subcommands.map { Self.name(of: $0) }
        if here.contains(word) { return [(["guichet"] + names + [word]).joined(separator: " ")] }
        if let elsewhere = Self.places(of: word, among: Guichet.configuration.subcommands).first {
            return [(["guichet"] + elsewhere).joined(separator: " ")]
        }
        if let near = Self.closest(to: word, here) {
            return [(["guichet"] + names + [near]).joined(separator: " ")]
        }
        return isTopic ? Self.closest(to: word, Manual.names).map { ["guichet help \($0)"] } ?? [] : []
    }

    /// Names that other programs use for a command, and French names.
    private static let otherWords: [String: [String]] = [
        "message": ["ask-back", "reply", "note"], "messages": ["ask-back", "reply", "note"], "comment": ["note"],
        "commenter": ["note"], "new": ["ask"], "create": ["ask"], "demander": ["ask"], "poser": ["ask"],
        "find": ["search"], "chercher": ["search"], "recherche": ["search"], "respond": ["answer"],
        "repondre": ["answer"], "reponse": ["answer"], "clore": ["close"], "fermer": ["close"], "resolve": ["close"],
        "rouvrir": ["reopen"], "prendre": ["claim"], "take": ["claim"], "user": ["account"], "users": ["account"],
        "compte": ["account"], "delete": ["withdraw", "entry retire", "person erase"],
        "supprimer": ["withdraw", "entry retire", "person erase"], "fiche": ["entry"], "fiches": ["entry list"],
        "entries": ["entry list"], "questions": ["list"], "history": ["log", "entry log"],
        "historique": ["log", "entry log"], "server": ["serve"], "serveur": ["serve"], "duplicate": ["merge"],
        "doublon": ["merge"], "transferer": ["transfer"], "courriel": ["mail"], "sauvegarder": ["backup"],
    ]

    /// The commands of any group that have exactly this name.
    private static func places(of word: String, among commands: [any ParsableCommand.Type]) -> [[String]] {
        let here = commands.contains { name(of: $0) == word } ? [[word]] : []
        return here
            + commands.flatMap { command in
                places(of: word, among: command.configuration.subcommands).map { [name(of: command)] + $0 }
            }
    }

    // MARK: - Options

    /// The message for an option that the command does not have; nil for any other message of the parser. The parser
    /// itself proposes options with hardly a common letter: `--as` for `--name`.
    func unknownOption(_ message: String) -> String? {
        guard let match = message.wholeMatch(of: /Unknown option '(-.*?)'(?:\. Did you mean '.*'\?)?/) else {
            return nil
        }
        let typed = String(match.1)
        let what = tr("L'option «\u{00A0}\(typed)\u{00A0}» n'existe pas.", "There is no option \"\(typed)\".")
        let word = typed.drop { $0 == "-" }.lowercased()
        let near = word.count > 1 ? Self.closest(to: word, options) : nil
        return Self.didYouMean(near.map { ["--\($0)"] } ?? [], after: what)
    }

    /// The long names of the command's options, which the library tells only in its help.
    private var options: [String] {
        Guichet.helpMessage(for: command, columns: 200).split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap {
            line in
            let names = line.dropFirst(2).prefix { $0 != "<" }.split(separator: "  ").first ?? ""
            return names.matches(of: /--([a-z][a-z-]*)/).map { String($0.1) }
        }
    }

    // MARK: - What was meant

    private static func didYouMean(_ meant: [String], after what: String) -> String {
        let quoted = meant.map { tr("«\u{00A0}\($0)\u{00A0}»", "\"\($0)\"") }
        guard let last = quoted.last else { return what }
        let before = quoted.dropLast().joined(separator: ", ")
        let all = before.isEmpty ? last : before + tr(" ou ", " or ") + last
        return what + " " + tr("Vouliez-vous dire \(all)\u{00A0}?", "Did you mean \(all)?")
    }

    private static func closest(to word: String, _ names: [String]) -> String? {
        Spelling.nearest(word, among: names) ?? names.first { word.count >= 3 && $0.hasPrefix(word) }
    }
}
