import Desk
import Foundation
import Phrasebook

/// Reads a person's text from an argument, a file or standard input.
enum Writing {
    /// The text given with a command; nil where the editor is needed.
    /// - Parameters:
    ///   - argument: the text itself, or `-` for standard input.
    ///   - file: a path, or `-` for standard input.
    static func given(argument: String?, file: String?) throws -> String? {
        switch (argument, file) {
        case ("-", _), (nil, "-"):
            return try decoded(
                FileHandle.standardInput.readToEnd() ?? Data(), phrases.standardInput)
        case (let text?, _): return text
        case (nil, let path?): return try decoded(Files.read(path), path)
        case (nil, nil): return nil
        }
    }

    /// The text of standard input; nil where that is a terminal.
    static func piped() throws -> String? {
        guard isatty(STDIN_FILENO) == 0 else { return nil }
        return try given(argument: "-", file: nil)
    }

    static func decoded(_ data: Data, _ name: String) throws(Refusal) -> String {
        guard let text = String(validating: data, as: UTF8.self) else { throw .notUTF8(where: name) }
        // A byte order mark is not part of the text.
        return String(text.drop { $0 == "\u{FEFF}" })
    }
}

/// Opens the person's editor on a file with comment lines, as git does.
struct Editor {
    private let command: String

    /// Nil where no editor is set and there is no terminal.
    init?() {
        let environment = ProcessInfo.processInfo.environment
        let set = [Settings.read()["editor"], environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first {
            !$0.isEmpty
        }
        guard let command = set ?? (Screen.isInteractive ? "vi" : nil) else { return nil }
        self.command = command
    }

    /// Opens the editor and hands the text on.
    /// - Parameters:
    ///   - template: the text of the file at the start; a text of the person's in it is `escaped`.
    ///   - use: receives the text without the `;;` lines. When it throws, the text is kept in a file.
    func write<Result>(_ template: String, use: (String) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("guichet-\(UUID().uuidString).md").path
        try template.write(toFile: path, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        guard try run(path) else {
            try? FileManager.default.removeItem(atPath: path)
            throw Refusal.aborted
        }
        let text: String
        do {
            text = try Writing.decoded(Files.read(path), path)
        } catch {
            Screen.remark(phrases.forms.kept(path))
            throw error
        }
        let kept = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .filter { !Self.isComment($0) }
            .map { EscapedLine.read($0, where: Self.isComment) }
            .joined(separator: "\n").trimmed
        do {
            let result = try use(kept)
            try FileManager.default.removeItem(atPath: path)
            return result
        } catch {
            if kept.isEmpty {
                try? FileManager.default.removeItem(atPath: path)
            } else {
                // Without the comment lines, so that a command with `--file` can read it.
                try? (kept + "\n").write(toFile: path, atomically: false, encoding: .utf8)
                Screen.remark(phrases.forms.kept(path))
            }
            throw error
        }
    }

    /// Escapes the lines that would be read as comments.
    static func escaped(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { EscapedLine.written($0, where: isComment) }.joined(separator: "\n")
    }

    private static func isComment(_ line: Substring) -> Bool { line.hasPrefix(";;") }

    /// Runs the editor in the foreground of the terminal. Foundation's `Process` would start it in another process
    /// group.
    /// - Returns: whether its exit code is 0.
    private func run(_ path: String) throws -> Bool {
        let words = ["/bin/sh", "-c", "\(command) \"$1\"", "sh", path]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        guard posix_spawn(&process, words[0], nil, nil, &arguments, environ) == 0 else { throw Refusal.noEditor }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 && errno == EINTR {}
        return status == 0
    }
}

/// Escapes a line of a person's text that has a meaning in the editor's file, with a backslash before it. A line that
/// begins with such backslashes gets one more, so that every text is read back unchanged.
enum EscapedLine {
    static func written(_ line: Substring, where isSpecial: (Substring) -> Bool) -> String {
        isSpecial(line.drop { $0 == "\\" }) ? "\\" + line : String(line)
    }

    static func read(_ line: Substring, where isSpecial: (Substring) -> Bool) -> String {
        line.hasPrefix("\\") && isSpecial(line.drop { $0 == "\\" }) ? String(line.dropFirst()) : String(line)
    }
}

/// Reads files that the person names.
enum Files {
    static func read(_ path: String) throws -> Data {
        let path = try Arguments.path(path, "file")
        guard let data = FileManager.default.contents(atPath: path) else { throw Refusal.noFile(path: path) }
        return data
    }
}

extension String {
    /// Nil where the bytes are not UTF-8.
    fileprivate init?(validating data: Data, as encoding: UTF8.Type) {
        guard let text = data.withUnsafeBytes({ String(validating: $0, as: encoding) }) else { return nil }
        self = text
    }
}
