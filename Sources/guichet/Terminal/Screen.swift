import Desk
import Documents
import Foundation
import Phrasebook

/// The terminal: standard output, standard error and questions to the person.
enum Screen {
    static let isTerminal = isatty(STDOUT_FILENO) == 1
    /// Whether a person can be asked.
    static let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    /// https://no-color.org
    static let hasColour =
        isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        && ProcessInfo.processInfo.environment["TERM"] != "dumb"

    /// Output for a screen reader: no columns, each value after its name (`--plain`, `GUICHET_PLAIN`, the setting
    /// `plain`).
    static let isPlain: Bool = {
        let set = ProcessInfo.processInfo.environment["GUICHET_PLAIN"] ?? Settings.read()["plain"] ?? ""
        return Arguments.given.prefix { $0 != "--" }.contains("--plain") || !["", "0", "no"].contains(set)
    }()

    /// The columns of the terminal; 80 where there is none.
    static var width: Int { width(of: STDOUT_FILENO) }

    private static func width(of stream: Int32) -> Int {
        var size = winsize()
        guard ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    static func write(_ text: String) { put(harmless(fitted(text.hasSuffix("\n") ? text : text + "\n"))) }

    /// On a terminal, wraps the text to its width between words.
    static func fitted(_ text: String, on stream: Int32 = STDOUT_FILENO, indent: Int? = nil) -> String {
        isatty(stream) == 1 && !isPlain ? Width.wrapped(text, to: width(of: stream), indent: indent) : text
    }

    /// Writes a part of a longer text unchanged.
    static func put(_ text: String) {
        if let failure = Output.write(text, to: STDOUT_FILENO) { Output.giveUp(failure, on: text) }
    }

    /// Writes a file's content to standard output.
    static func put(_ content: Data) {
        if let failure = Output.write(Array(content), to: STDOUT_FILENO) { Output.giveUp(failure, on: "") }
    }

    /// Writes a message of the server. A failed write does not stop the server.
    static func announce(_ text: String) {
        _ = Output.write(harmless(text + "\n"), to: STDOUT_FILENO)
    }

    static func complain(_ text: String) { signal("guichet: \(text)\n") }

    /// Writes a remark to standard error.
    static func remark(_ text: String) { signal(text + "\n") }

    /// Writes to standard error and ignores a failed write.
    private static func signal(_ text: String) {
        _ = Output.write(harmless(fitted(text, on: STDERR_FILENO)), to: STDERR_FILENO)
    }

    static func json(_ document: some Encodable & Described) { write(document, whole) }

    /// Writes one document of JSON Lines.
    static func jsonLine(_ document: some Encodable & Described) {
        write(document, [.sortedKeys, .withoutEscapingSlashes])
    }

    private static func write(_ document: some Encodable & Described, _ formatting: JSONEncoder.OutputFormatting) {
        do { put(try text(document, formatting) + "\n") } catch { complain(String(describing: type(of: error))) }
    }

    /// A document as JSON, as commands write it.
    static func text(_ document: some Encodable & Described, _ formatting: JSONEncoder.OutputFormatting = whole) throws
        -> String
    {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        encoder.dateEncodingStrategy = .iso8601
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }

    static let whole: JSONEncoder.OutputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]

    /// Marks bold text with NUL at both ends until it is written: no argument and no stored text can hold that
    /// character.
    static func bold(_ text: String) -> String { hasColour ? "\0\(text)\0" : text }

    /// The text without control characters and without characters that change the direction of a line.
    private static func harmless(_ text: String) -> String {
        var shown = ""
        var isBold = false
        for scalar in text.unicodeScalars {
            if scalar == "\0" && hasColour {
                isBold.toggle()
                shown += isBold ? "\u{1B}[1m" : "\u{1B}[0m"
            } else if scalar == "\n" || scalar == "\t" || !(Text.isControl(scalar) || Text.turns(scalar)) {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    // MARK: - Asking

    /// A line typed by the person; nil at the end of input. Where standard input is no terminal (references are read
    /// from it), the terminal itself is asked.
    static func ask(_ prompt: String) -> String? {
        signal(prompt)
        if isatty(STDIN_FILENO) == 1 { return readLine()?.trimmed }
        guard let terminal = FileHandle(forReadingAtPath: "/dev/tty") else { return nil }
        let line = terminal.availableData
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self).trimmed
    }

    /// Whether there is a terminal to ask on, also when standard input is not one.
    static var canAsk: Bool {
        isInteractive || (isatty(STDERR_FILENO) == 1 && FileHandle(forReadingAtPath: "/dev/tty") != nil)
    }

    /// A line that is not shown while it is typed; nil at the end of input.
    static func secret(_ prompt: String) -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return readLine()?.trimmed }
        var shown = termios()
        tcgetattr(STDIN_FILENO, &shown)
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            remark("")
        }
        return ask(prompt)
    }

    static func agrees(_ prompt: String) -> Bool {
        phrases.forms.yes.contains((ask(prompt) ?? "").lowercased())
    }

    /// The index of the item that was chosen by its number. Anything else is no choice, and is asked again.
    /// - Parameter isOptional: an empty line leaves it open.
    /// - Returns: nil if the choice is left open, or at the end of input.
    static func choose(_ prompt: String, _ items: [String], isOptional: Bool = false) -> Int? {
        for (number, item) in items.enumerated() { remark("  \(number + 1). \(item)") }
        while let answer = ask("\(prompt) [1-\(items.count)\(isOptional ? phrases.forms.orSkip : "")] ") {
            if answer.isEmpty, isOptional { return nil }
            if let number = Int(answer), items.indices.contains(number - 1) { return number - 1 }
            remark(phrases.forms.noChoice(items.count))
        }
        remark("")
        return nil
    }
}
