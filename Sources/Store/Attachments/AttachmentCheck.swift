import Crypto
public import Desk
import Foundation
internal import GRDB
import Mail

/// What the program of `attachment-check` said of files, before the transaction that stores them: it may take seconds, and
/// meanwhile nobody else could write.
public struct AttachmentCheck: Sendable {
    enum Verdict {
        case clean, infected
        /// The program could not say, or did not run.
        case unknown
    }

    /// By the SHA-256 of the content.
    private var verdicts: [Data: Verdict] = [:]

    /// Nothing was checked.
    init() {}

    /// The seconds that the program may take for a file.
    private static let patience: TimeInterval = 60

    /// Has a program check files.
    /// - Parameter command: the program and its arguments, as `attachment-check` has them.
    init(_ files: [NewAttachment], by command: String) throws {
        let words = try DeskSetting.words(ofCommand: command)
        for file in files where verdicts[file.hash] == nil {
            verdicts[file.hash] = Self.verdict(on: file, by: words)
        }
    }

    /// - Throws: `Refusal` where a program is set and did not find the file clean.
    func pass(_ file: NewAttachment, _ db: Database) throws {
        guard try SettingRows.value(.attachmentCheck, db) != nil else { return }
        switch verdicts[file.hash] {
        case .clean: return
        case .infected: throw Refusal.infectedAttachment(file.name)
        case .unknown, nil: throw Refusal.uncheckedAttachment(file.name)
        }
    }

    /// Runs the program on a copy of the file that only this account reads.
    private static func verdict(on file: NewAttachment, by words: [String]) -> Verdict {
        let folder = FileManager.default.temporaryDirectory.appending(path: "guichet-check-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appending(path: "file")
        let isWritten: Void? = try? FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        guard isWritten != nil,
            FileManager.default.createFile(
                atPath: copy.path, contents: file.content, attributes: [.posixPermissions: 0o600])
        else { return .unknown }
        switch MailProgram(words: words).run([copy.path], input: Data(), patience: patience) {
        case .exited(code: 0, _): return .clean
        case .exited(code: 1, _): return .infected
        case .exited, .killed, .notStarted: return .unknown
        }
    }
}

extension Store {
    /// Has the files of a verb checked, where a program is set for it. Called outside a transaction.
    public func check(_ verb: some Stored) throws -> AttachmentCheck {
        try check { verb.mayBringFiles ? try verb.broughtFiles(to: self) : [] }
    }

    func check(_ files: () throws -> [NewAttachment]) throws -> AttachmentCheck {
        guard let command = try setting(.attachmentCheck) else { return AttachmentCheck() }
        return try AttachmentCheck(files(), by: command)
    }
}

extension Stored {
    /// Whether it may store files.
    public var mayBringFiles: Bool { (self as? any Attaching)?.attachments != nil }
    /// The files that it stores, read outside its transaction.
    public func broughtFiles(to store: Store) throws -> [NewAttachment] { (self as? any Attaching)?.files ?? [] }
}
