public import Desk
public import Foundation
import Store

/// A program that takes mails as sendmail does, and keeps them.
public final class FakeSendmail: Sendable {
    private let folder: TemporaryFolder
    /// As in the setting `mail-command`.
    public var command: String { folder.path("sendmail") + " -i" }

    /// A mail that was handed over.
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

    /// Has it fail from now on, after it has read the mail.
    /// - Parameter said: what it writes on standard error.
    public func fail(_ code: Int, _ said: String = "") throws {
        try folder.write("printf '%s' '\(said)' >&2\nexit \(code)\n", to: "after")
    }

    /// Has it take mails again.
    public func recover() throws { try FileManager.default.removeItem(atPath: folder.path("after")) }

    /// Takes the program away.
    public func remove() throws { try FileManager.default.removeItem(atPath: folder.path("sendmail")) }

    /// Has it do something before it reads the mail.
    public func first(_ shell: String) throws { try folder.write(shell + "\n", to: "before") }

    /// What was handed over, in order, whatever became of it.
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
    /// Has the desk send mail from now on, by a program that keeps it.
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
