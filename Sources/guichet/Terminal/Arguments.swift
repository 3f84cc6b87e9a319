import Desk
import Foundation
import Phrasebook

/// The words the program was started with.
enum Arguments {
    static let given = CommandLine.arguments.dropFirst().map { emptyAddresses[$0] ?? $0 }

    /// What a mail server hands over where an address is empty, which the parser would take for a missing value.
    private static let emptyAddresses = ["--sender=": "--sender=<>", "--recipient=": "--recipient=<>"]

    /// The arguments for the parser. Options that every command has are also accepted before the command's name.
    static var forParser: [String] {
        var rest = given[...]
        var leading: [String] = []
        while let word = rest.first {
            let length = shared(word)
            guard length > 0 else { break }
            leading += rest.prefix(length)
            rest = rest.dropFirst(length)
        }
        guard let command = rest.first, !command.hasPrefix("-") else { return Array(rest) }
        // The parser's own command knows none of them.
        guard command != "help" else { return withoutShared(rest) }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        guard worded.contains(command) else { return rest[..<end] + leading + rest[end...] }
        return words(rest[..<end]) + leading + joined(rest[end...])
    }

    private static func withoutShared(_ words: ArraySlice<String>) -> [String] {
        var (kept, rest): ([String], _) = ([], words)
        while let word = rest.popFirst() {
            switch shared(word) {
            case 0: kept.append(word)
            case 2: _ = rest.popFirst()
            default: break
            }
        }
        return kept
    }

    /// How many words an option of every command takes, with its value; 0 for any other word.
    static func shared(_ word: String) -> Int {
        if ["--json", "--plain"].contains(word) { return 1 }
        if valued.contains(word) { return 2 }
        return valued.contains { word.hasPrefix($0 + "=") } ? 1 : 0
    }

    /// The command's name, as typed.
    static var command: String { forParser.first { !$0.hasPrefix("-") } ?? "" }

    /// The options of `DeskOptions` that take a value.
    private static let valued = ["--db", "--as", "--lang"]

    /// Refuses empty paths, and arguments that are not UTF-8: Swift would replace the invalid bytes and say nothing. A
    /// search ignores them.
    static func check() throws(Refusal) {
        try checkPaths()
        guard command != "search" else { return }
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let word = CommandLine.unsafeArgv[index] else { continue }
            guard String(validatingCString: word) != nil else {
                throw .notUTF8(where: phrases.argument(Int(index)))
            }
        }
    }

    /// The options that name a file.
    private static let paths = ["--db", "--file", "--to", "--certificate", "--private-key", "--config"]

    /// Refuses an option with an empty path, because another file than intended would be used.
    private static func checkPaths() throws(Refusal) {
        let words = given.prefix { $0 != "--" }
        for (word, next) in zip(words, words.dropFirst() + [" "]) {
            if paths.contains(word), next.isEmpty { throw .emptyPath(word) }
            if word.hasSuffix("="), paths.contains(String(word.dropLast())) {
                throw .emptyPath(String(word.dropLast()))
            }
        }
    }

    /// A file that an argument names.
    /// - Throws: `Refusal.emptyPath`
    static func path(_ text: String, _ name: String) throws(Refusal) -> String {
        guard !text.isEmpty else { throw .emptyPath("<\(name)>") }
        return text
    }

    /// The value of an option before the arguments are parsed: the language of help and of parse errors depends on it.
    fileprivate static func value(of option: String) -> String? {
        for (index, word) in given.enumerated() {
            if word == option, index + 1 < given.count { return given[index + 1] }
            if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
        }
        return nil
    }
}

/// Commands whose arguments are joined to one text, such as a search.
extension Arguments {
    private static let worded = ["search", "route"]

    /// The arguments of such a command, as one text.
    static func text(_ words: [String]) -> String {
        words.map { $0.hasPrefix(" -") ? String($0.dropFirst()) : $0 }.joined(separator: " ")
    }

    /// A word of a search may begin with one hyphen. A space before it keeps the parser from reading it as an option.
    private static func words(_ given: ArraySlice<String>) -> [String] {
        joined(given).map { $0.hasPrefix("-") && !isOption($0) ? " " + $0 : $0 }
    }

    /// Joins words to few arguments, because the parser's time grows with the square of their number. The first word
    /// after an option stays alone, because it may be the option's value.
    private static func joined(_ given: ArraySlice<String>) -> [String] {
        guard given.count > 200 else { return Array(given) }
        var runs: [[String]] = []
        var position = 0
        for word in given {
            position = isOption(word) ? 0 : position + 1
            if position > 2 { runs[runs.count - 1].append(word) } else { runs.append([word]) }
        }
        return runs.map { $0.joined(separator: " ") }
    }

    /// Whether a word is an option: `-h`, or two hyphens and a name without spaces. Other words are searched.
    private static func isOption(_ word: String) -> Bool {
        guard word.hasPrefix("--") else { return word == "-h" }
        let name = word.dropFirst(2).prefix { $0 != "=" }
        return name.first?.isLetter == true && !name.contains(where: \.isWhitespace)
    }
}

extension Language {
    /// The reader's language: from `--lang`, `GUICHET_LANG`, the settings or the locale, in this order.
    static let ofReader: Language = {
        let environment = ProcessInfo.processInfo.environment
        return Language(settings: [
            Arguments.value(of: "--lang"), environment["GUICHET_LANG"], Settings.read()["lang"], environment["LC_ALL"],
            environment["LC_MESSAGES"], environment["LANG"],
        ])
    }()
}

/// A text of the command line itself, in the reader's language.
func tr(_ french: String, _ english: String) -> String {
    switch Language.ofReader {
    case .french: french
    case .english: english
    }
}

/// The sentences of the program, in the reader's language.
var phrases: Phrases { Language.ofReader.phrases }
