import Desk
import Foundation
import Phrasebook

/// A person's text: from an argument, a file, standard input, or written in their editor.
enum Writing {
    /// The text given with a command; nil where it has to be written.
    /// - Parameters:
    ///   - argument: the text itself, or `-` for standard input.
    ///   - file: a path, or `-` for standard input.
    static func given(argument: String?, file: String?) throws -> String? {
        switch (argument, file) {
        case ("-", _), (nil, "-"):
            return try decoded(
                FileHandle.standardInput.readToEnd() ?? Data(), tr("L'entrée standard", "Standard input"))
        case (let text?, _): return text
        case (nil, let path?): return try decoded(Files.read(path), path)
        case (nil, nil): return nil
        }
    }

    /// The text of standard input, where that is no terminal.
    static func piped() throws -> String? {
        guard isatty(STDIN_FILENO) == 0 else { return nil }
        return try given(argument: "-", file: nil)
    }

    static func decoded(_ data: Data, _ name: String) throws(Refusal) -> String {
        guard let text = String(validating: data, as: UTF8.self) else { throw .notUTF8(where: name) }
        // A byte order mark says how a file is written, and is no part of what it says.
        return String(text.drop { $0 == "\u{FEFF}" })
    }
}

/// The person's editor, on a commented file, as git's.
struct Editor {
    private let command: String

    /// The configured editor; nil where none is set and nobody sits before a terminal.
    init?() {
        let environment = ProcessInfo.processInfo.environment
        let set = [Settings.read()["editor"], environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first {
            !$0.isEmpty
        }
        guard let command = set ?? (Screen.isInteractive ? "vi" : nil) else { return nil }
        self.command = command
    }

    /// Lets the person write.
    /// - Parameters:
    ///   - template: what is there to begin with; a text that was written before is `escaped` in it.
    ///   - use: what is done with the text, the `;;` lines taken out; when it throws, the text is kept in a file.
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
                // As a command with `--file` reads it: what explained it is gone.
                try? (kept + "\n").write(toFile: path, atomically: false, encoding: .utf8)
                Screen.remark(phrases.forms.kept(path))
            }
            throw error
        }
    }

    /// A text in which no line is taken for a comment.
    static func escaped(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { EscapedLine.written($0, where: isComment) }.joined(separator: "\n")
    }

    private static func isComment(_ line: Substring) -> Bool { line.hasPrefix(";;") }

    /// Runs the editor in the foreground of the terminal; Foundation's Process would put it in a group of its own.
    /// - Returns: whether it ended well.
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

/// A line of a person's text that would be taken for something else: it is written with a backslash before it. So is one
/// that has such backslashes already, so that every text is read back as it was.
enum EscapedLine {
    static func written(_ line: Substring, where isSpecial: (Substring) -> Bool) -> String {
        isSpecial(line.drop { $0 == "\\" }) ? "\\" + line : String(line)
    }

    static func read(_ line: Substring, where isSpecial: (Substring) -> Bool) -> String {
        line.hasPrefix("\\") && isSpecial(line.drop { $0 == "\\" }) ? String(line.dropFirst()) : String(line)
    }
}

/// Files the person names.
enum Files {
    static func read(_ path: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: path) else { throw Refusal.noFile(path: path) }
        return data
    }
}

extension String {
    /// The text of UTF-8 bytes; nil where they are none.
    fileprivate init?(validating data: Data, as encoding: UTF8.Type) {
        guard let text = data.withUnsafeBytes({ String(validating: $0, as: encoding) }) else { return nil }
        self = text
    }
}
