import ArgumentParser
import Desk
import Foundation
import Markup
import Phrasebook

/// Translates the sentences of ArgumentParser, which are in English only. They are recognised by their text: a sentence
/// that a later version changes stays English until it is added here.
enum Usage {
    /// The parser's error message, in the reader's language.
    static func message(_ text: String) -> String {
        let message = text.hasSuffix("\n") ? String(text.dropLast()) : text
        let typed = TypedCommand(Arguments.forParser)
        if let unknown = typed.unknownCommand ?? typed.unknownOption(message) { return unknown }
        guard Language.ofReader == .french else { return message }
        return message.split(separator: "\n", omittingEmptySubsequences: false).map { french(String($0)) }
            .joined(separator: "\n")
    }

    /// The library's sentences and their translations; `~` is a no-break space.
    private static let sentences: [(form: String, french: String)] = [
        (#"Invalid option: (.*)"#, "L'option «~$1~» n'existe pas."),
        (#"Missing value for '(.*?)' in '(.*?)'"#, "Il manque la valeur de «~$1~», dans «~$2~»."),
        (#"Missing value for '(.*?)'"#, "Il manque la valeur de «~$1~»."),
        (#"Missing expected argument '(.*?)'"#, "Il manque l'argument «~$1~»."),
        (#"Missing one of: (.*)"#, "Il manque l'un de~: $1"),
        (#"Missing required subcommand\."#, "Il manque la commande."),
        (
            #"The option '(.*?)' does not take any value, but '(.*)' was specified\."#,
            "L'option «~$1~» ne prend pas de valeur~; «~$2~» est de trop."
        ),
        (#"Unexpected argument '(.*)'"#, "«~$1~» est de trop."),
        (#"(\d+) unexpected arguments: (.*)"#, "$1 mots sont de trop~: $2"),
        (
            #"The value '(.*)' is invalid for '(.*?)'\. Please provide one of (.*)\."#,
            "La valeur «~$1~» n'est pas possible pour «~$2~». Choisissez parmi~: $3."
        ),
        (
            #"The value '(.*)' is invalid for '(.*?)'\. Please provide one of the following:"#,
            "La valeur «~$1~» n'est pas possible pour «~$2~». Choisissez parmi~:"
        ),
        (#"The value '(.*)' is invalid for '(.*?)'(: .*)?"#, "La valeur «~$1~» n'est pas possible pour «~$2~»."),
        (
            #"Value to be set with (?:flag )?'(.*?)' had already been set with (?:flag )?'(.*?)'"#,
            "«~$1~» contredit «~$2~»~: gardez l'un des deux."
        ),
        (#"Can't generate completion scripts for '(.*?)'\."#, "Il n'y a pas de complétion pour «~$1~»."),
        (#"Can't autodetect a supported shell\."#, "L'interpréteur de commandes n'est pas connu."),
        (
            #"Please use --generate-completion-script=<shell> with one of:"#,
            "Écrivez --generate-completion-script=SHELL avec l'un de~:"
        ),
        (#"   or: (.*)"#, "   ou~: $1"),
    ]

    static func french(_ line: String) -> String {
        for (form, sentence) in sentences {
            guard let form = try? Regex(form), let match = line.wholeMatch(of: form) else { continue }
            let french = sentence.replacing("~", with: "\u{00A0}")
            let parts = match.output.map { $0.substring.map(String.init) ?? "" }
            return parts.indices.dropFirst().reduce(french) { text, index in
                // The part after "or" is translated in the same way.
                text.replacing("$\(index)", with: text.hasPrefix("   ou") ? self.french(parts[index]) : parts[index])
            }.replacing("' and '", with: " et ").replacing("' or '", with: " ou ").replacing("', '", with: ", ")
        }
        return line
    }
}

/// Translates ArgumentParser's help, whose headings are in English only.
enum HelpText {
    /// The column where the description of an option begins.
    private static let margin = 26

    /// The help in the reader's language.
    static func translated(_ text: String) -> String {
        guard text.hasPrefix("OVERVIEW: ") else { return text }
        let help = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let shown = Language.ofReader == .french ? french(String(line)) : String(line)
            // The library does not wrap the usage line, and a translation may be longer than the English line.
            let indent = line.hasPrefix("USAGE: ") ? 8 : shown == line ? nil : margin
            return Width.wrapped(shown, to: width, indent: indent)
        }.joined(separator: "\n")
        // The chapters of the manual are listed below the commands.
        return text.contains("\nUSAGE: guichet <subcommand>") ? help + "\n\n" + manual : help
    }

    /// The chapters of the manual, which `guichet help` lists below the commands.
    private static var manual: String {
        let width = Manual.names.map(\.count).max() ?? 0
        let lines = Manual.chapters.map { "  \(Width.pad($0.name, to: width))  \($0.title)" }
        let heading = tr("MANUEL (en anglais)\u{00A0}:", "MANUAL:")
        let hint = tr("Voyez «\u{00A0}guichet help <chapitre>\u{00A0}».", "See 'guichet help <chapter>'.")
        return ([heading] + lines + ["", "  " + hint]).joined(separator: "\n")
    }

    /// The width that the library uses.
    static var width: Int {
        ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? Screen.width
    }

    private static let headings = [
        "ARGUMENTS:": "ARGUMENTS\u{00A0}:", "OPTIONS:": "OPTIONS\u{00A0}:", "SUBCOMMANDS:": "COMMANDES\u{00A0}:",
    ]

    private static let words = [
        ("Show help information.", "Affiche cette aide."), ("Show the version.", "Affiche la version."),
        ("Show subcommand help information.", "Affiche l'aide d'une commande."),
        ("(default as flag: ", "(seule, elle vaut\u{00A0}: "), ("(default: ", "(sans elle\u{00A0}: "),
        ("; default: ", "\u{00A0}; sans elle\u{00A0}: "), ("(values: ", "(valeurs\u{00A0}: "),
        ("<subcommand>", "<commande>"), ("<subcommands>", "<commandes>"),
    ]

    private static func french(_ line: String) -> String {
        if let heading = headings[line] { return heading }
        if line.hasPrefix("OVERVIEW: ") { return "APERÇU\u{00A0}: " + line.dropFirst(10) }
        if line.hasPrefix("USAGE: ") {
            return "USAGE\u{00A0}: " + line.dropFirst(7).replacing("<subcommand>", with: "<commande>")
        }
        if line.hasSuffix(" SUBCOMMANDS:") { return "COMMANDES POUR \(line.dropLast(13))\u{00A0}:" }
        if let match = line.wholeMatch(of: /\s*See '(.*) <subcommand>' for detailed help\./) {
            return "  Voyez «\u{00A0}\(match.1) <commande>\u{00A0}» pour l'aide d'une commande."
        }
        return words.reduce(line) { $0.replacing($1.0, with: $1.1) }
    }
}
