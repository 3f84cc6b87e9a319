import Desk
import Foundation
import Phrasebook

/// The words the program was started with.
enum Arguments {
    static let given = Array(CommandLine.arguments.dropFirst())

    /// Swift repairs words that are not UTF-8 without a word: refuse them while that can still be seen.
    static func check() throws(Refusal) {
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

/// What people read, in the reader's language.
var phrases: Phrases { Language.ofReader.phrases }
