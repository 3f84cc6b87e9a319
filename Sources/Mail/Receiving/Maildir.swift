public import Desk
import Foundation

/// A folder of mails as mail servers and mbsync keep it: `new`, `cur` and `tmp`, a file for each mail.
public struct Maildir: Sendable {
    private let folder: URL

    /// A mail in it.
    public struct Item: Equatable, Sendable {
        /// `new` or `cur`.
        fileprivate let place: String
        fileprivate let name: String
    }

    /// Nil where the folder is none.
    public init?(path: String) {
        folder = URL(filePath: path)
        for place in ["new", "cur"] {
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: folder.appending(path: place).path, isDirectory: &isFolder)
            guard exists, isFolder.boolValue else { return nil }
        }
    }

    /// The mails that nobody has seen: all of `new`, and those of `cur` without the flag `S`. In the order of their
    /// names, which begin with the time.
    public func unseen() throws -> [Item] {
        try ["new", "cur"].flatMap { place in
            try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: place).path)
                .filter { !$0.hasPrefix(".") && (place == "new" || !Self.flags(of: $0).contains("S")) }
                .map { Item(place: place, name: $0) }
        }.sorted { ($0.name, $0.place) < ($1.name, $1.place) }
    }

    /// The flags of a mail stand after `:2,` in its name.
    private static func flags(of name: String) -> Substring {
        name.range(of: ":2,", options: .backwards).map { name[$0.upperBound...] } ?? ""
    }

    private func url(_ item: Item) -> URL { folder.appending(path: item.place).appending(path: item.name) }

    /// Moves a mail to `cur` and marks it as seen. One that someone else has moved is left.
    private func markSeen(_ item: Item) throws {
        let end = item.name.range(of: ":2,", options: .backwards)?.lowerBound ?? item.name.endIndex
        let flags = String(Set(Self.flags(of: item.name) + "S").sorted())
        let seen = folder.appending(path: "cur").appending(path: "\(item.name[..<end]):2,\(flags)")
        do { try FileManager.default.moveItem(at: url(item), to: seen) } catch  where !isThere(item) {}
    }

    private func isThere(_ item: Item) -> Bool { FileManager.default.fileExists(atPath: url(item).path) }

    // MARK: - Fetching

    /// The most mails, and bytes, that are stored in one transaction.
    private static let most = (mails: 50, bytes: 16_000_000)

    /// The mails in parts, each to be fetched at once.
    public static func parts(_ items: [Item]) -> [ArraySlice<Item>] {
        stride(from: 0, to: items.count, by: most.mails).map { items[$0..<min($0 + most.mails, items.count)] }
    }

    /// Has mails stored, marks them as seen, then has them placed. Whatever ends it: a mail that is marked was stored.
    /// - Parameters:
    ///   - store: stores mails, all or none.
    ///   - place: places mails by their numbers.
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
            guard let raw = try read(item) else { continue }
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

    /// Nil where someone else has moved it. One that is too large is not read.
    private func read(_ item: Item) throws -> Data? {
        let size = try? FileManager.default.attributesOfItem(atPath: url(item).path)[.size] as? Int
        guard (size ?? 0) <= ReceiveMail.most else { return Data() }
        do { return try Data(contentsOf: url(item)) } catch  where !isThere(item) { return nil }
    }
}
