public import Desk
import Foundation

/// A mail folder as mail servers and mbsync keep it: the directories `new`, `cur` and `tmp`, one file for each mail.
public struct Maildir: Sendable {
    private let folder: URL

    /// One mail of the folder.
    public struct Item: Equatable, Sendable {
        /// The directory: `new` or `cur`.
        fileprivate let place: String
        fileprivate let name: String
    }

    /// Nil if the path is not a Maildir.
    public init?(path: String) {
        folder = URL(filePath: path)
        for place in ["new", "cur"] {
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: folder.appending(path: place).path, isDirectory: &isFolder)
            guard exists, isFolder.boolValue else { return nil }
        }
    }

    /// The unread mails: all of `new`, and those of `cur` without the flag `S`. They are sorted by file name, which
    /// begins with the time of arrival.
    public func unseen() throws -> [Item] {
        try ["new", "cur"].flatMap { place in
            try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: place).path)
                .filter { !$0.hasPrefix(".") && (place == "new" || !Self.flags(of: $0).contains("S")) }
                .map { Item(place: place, name: $0) }
        }.sorted { ($0.name, $0.place) < ($1.name, $1.place) }
    }

    /// The flags of a mail, which follow `:2,` in its file name.
    private static func flags(of name: String) -> Substring {
        name.range(of: ":2,", options: .backwards).map { name[$0.upperBound...] } ?? ""
    }

    private func url(_ item: Item) -> URL { folder.appending(path: item.place).appending(path: item.name) }

    /// Moves a mail to `cur` and marks it as seen. A mail that another program has moved is left where it is.
    private func markSeen(_ item: Item) throws {
        let end = item.name.range(of: ":2,", options: .backwards)?.lowerBound ?? item.name.endIndex
        let flags = String(Set(Self.flags(of: item.name) + "S").sorted())
        let seen = folder.appending(path: "cur").appending(path: "\(item.name[..<end]):2,\(flags)")
        do { try FileManager.default.moveItem(at: url(item), to: seen) } catch  where !isThere(item) {}
    }

    private func isThere(_ item: Item) -> Bool { FileManager.default.fileExists(atPath: url(item).path) }

    // MARK: - Fetching

    /// The largest number of mails, and of bytes, that are stored in one transaction.
    private static let most = (mails: 50, bytes: 16_000_000)

    /// The mails in groups, each of which is fetched in one call.
    public static func parts(_ items: [Item]) -> [ArraySlice<Item>] {
        stride(from: 0, to: items.count, by: most.mails).map { items[$0..<min($0 + most.mails, items.count)] }
    }

    /// Stores mails, marks them as seen, then places them. If the process ends at any point, every mail that is marked
    /// was stored.
    /// - Parameters:
    ///   - store: stores all the mails or none.
    ///   - place: places the mails with these numbers.
    public func fetch(
        _ items: some Sequence<Item>, store: ([ReceiveMail]) throws -> [ReceivedMail],
        place: ([Int64]) throws -> [ReceivedMail]
    ) throws -> MailCount {
        var count = MailCount()
        var (batch, mails, bytes): ([Item], [ReceiveMail], Int) = ([], [], 0)
        func flush() throws {
            guard !mails.isEmpty else { return }
            let stored = try store(mails)
            for item in batch { try markSeen(item) }
            count.add(try place(stored.map(\.id)))
            (batch, mails, bytes) = ([], [], 0)
        }
        for item in items {
            guard let raw = read(item) else { continue }
            guard let mail = try? ReceiveMail(raw: raw) else {
                count.skipped += 1
                continue
            }
            batch.append(item)
            mails.append(mail)
            bytes += raw.count
            if bytes > Self.most.bytes { try flush() }
        }
        try flush()
        return count
    }

    /// Nil if another program has moved the mail. Empty for what is not read and stays where it is: a mail that is too
    /// large, a folder, a file of someone else.
    private func read(_ item: Item) -> Data? {
        let size = try? FileManager.default.attributesOfItem(atPath: url(item).path)[.size] as? Int
        guard (size ?? 0) <= ReceiveMail.most else { return Data() }
        return (try? Data(contentsOf: url(item))) ?? (isThere(item) ? Data() : nil)
    }
}
