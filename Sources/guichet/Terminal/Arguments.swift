import Desk
import Foundation
import Phrasebook

/// The words the program was started with.
enum Arguments {
    static let given = Array(CommandLine.arguments.dropFirst())

    /// The same, as the parser takes them: what every command takes may also stand before the command.
    static var forParser: [String] {
        var rest = given[...]
        var leading: [String] = []
        while let word = rest.first {
            let length = ["--json", "--plain"].contains(word) ? 1 : valued.contains(word) ? 2 : 0
            let isJoined = valued.contains { word.hasPrefix($0 + "=") }
            guard length > 0 || isJoined else { break }
            leading += rest.prefix(max(length, 1))
            rest = rest.dropFirst(max(length, 1))
        }
        guard let command = rest.first, !command.hasPrefix("-") else { return Array(rest) }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        guard worded.contains(command) else { return rest[..<end] + leading + rest[end...] }
        return words(rest[..<end]) + leading + joined(rest[end...])
    }

    /// The command's name, as typed.
    static var command: String { forParser.first { !$0.hasPrefix("-") } ?? "" }

    /// The options of `DeskOptions` that take a value.
    private static let valued = ["--db", "--as", "--lang"]

    /// Swift repairs words that are not UTF-8 without a word: refuse them while that can still be seen. A search goes on
    /// with what can be read of them.
    static func check() throws(Refusal) {
        guard command != "search" else { return }
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let word = CommandLine.unsafeArgv[index] else { continue }
            guard String(validatingCString: word) != nil else {
                throw .notUTF8(where: tr("L'argument \(index)", "Argument \(index)"))
            }
        }
    }

    /// The value of an option, read before the arguments are parsed: help and parse errors depend on it.
    fileprivate static func value(of option: String) -> String? {
        for (index, word) in given.enumerated() {
            if word == option, index + 1 < given.count { return given[index + 1] }
            if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
        }
        return nil
    }
}

/// The commands whose words make one text.
extension Arguments {
    private static let worded = ["search", "route"]

    /// The words that such a command was given, as one text.
    static func text(_ words: [String]) -> String {
        words.map { $0.hasPrefix(" -") ? String($0.dropFirst()) : $0 }.joined(separator: " ")
    }

    /// What begins with one hyphen is a word too: behind a space the parser takes it for one.
    private static func words(_ given: ArraySlice<String>) -> [String] {
        joined(given).map { $0.hasPrefix("-") && !isOption($0) ? " " + $0 : $0 }
    }

    /// Many words as few arguments, since the parser compares each with all others. The first after an option stays
    /// alone: it may be the option's value.
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

    /// `-h`, or two hyphens and a name. A name has no spaces: a text that begins with hyphens is searched.
    private static func isOption(_ word: String) -> Bool {
        guard word.hasPrefix("--") else { return word == "-h" }
        let name = word.dropFirst(2).prefix { $0 != "=" }
        return name.first?.isLetter == true && !name.contains(where: \.isWhitespace)
    }
}

extension Language {
    /// The reader's: `--lang`, `GUICHET_LANG`, the configured one, then the locale.
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

/// A colon, with the space that French puts before it.
var colon: String { tr(" :", ":") }

/// What people read, in the reader's language.
var phrases: Phrases { Language.ofReader.phrases }
