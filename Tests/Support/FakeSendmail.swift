public import Desk
public import Foundation
import Store

/// A program with the interface of sendmail that stores the mails.
public final class FakeSendmail: Sendable {
    private let folder: TemporaryFolder
    /// The value of the setting `mail-command`.
    public var command: String { folder.path("sendmail") + " -i" }

    /// A mail that the program was given.
    public struct Taken: Sendable {
        public let arguments: [String]
        public let bytes: Data
        public var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    public init() throws {
        folder = try TemporaryFolder()
        let kept = folder.url.path
        try folder.write(
            """
            #!/bin/sh
            number=$(ls "\(kept)" | grep -c '\\.eml$')
            for word in "$@"; do printf '%s\\n' "$word"; done > "\(kept)/$number.arguments"
            [ -e "\(kept)/before" ] && . "\(kept)/before"
            cat > "\(kept)/$number.eml"
            [ -e "\(kept)/after" ] && . "\(kept)/after"
            exit 0

            """, to: "sendmail")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path("sendmail"))
    }

    /// From now on the program reads a mail and then fails.
    /// - Parameter said: its standard error.
    public func fail(_ code: Int, _ said: String = "") throws {
        try folder.write("printf '%s' '\(said)' >&2\nexit \(code)\n", to: "after")
    }

    /// The program accepts mails again.
    public func recover() throws { try FileManager.default.removeItem(atPath: folder.path("after")) }

    /// Removes the program.
    public func remove() throws { try FileManager.default.removeItem(atPath: folder.path("sendmail")) }

    /// The program runs a shell command before it reads the mail.
    public func first(_ shell: String) throws { try folder.write(shell + "\n", to: "before") }

    /// All mails that the program was given, in order, whether it failed or not.
    public var mails: [Taken] {
        get throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
            return try (0..<names.count { $0.hasSuffix(".eml") }).map { number in
                let words = try String(contentsOfFile: folder.path("\(number).arguments"), encoding: .utf8)
                return Taken(
                    arguments: words.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
                        String.init),
                    bytes: try Data(contentsOf: folder.url.appending(path: "\(number).eml")))
            }
        }
    }
}

extension TemporaryDesk {
    /// From now on the desk sends its mail to this program.
    public func sendMail(by program: FakeSendmail, site: String? = nil, reply: String? = nil) throws {
        try sendMail()
        try set(.mailCommand, program.command)
        if let site { try set(.siteURL, site) }
        if let reply { try set(.mailReply, reply) }
    }

    public func set(_ setting: DeskSetting, _ value: String) throws {
        _ = try store.perform(SetDeskSetting(setting: setting, value: value), by: nil)
    }
}
