import Desk
import Foundation
internal import GRDB
import Mail

/// The files of a mail, as they are attached to a question: those that are taken, and why the others are not.
struct MailFiles {
    private(set) var taken: [NewAttachment] = []
    private(set) var leftOut: [LeftOut] = []

    /// A picture within the text up to this size, in bytes, is one of a signature; photographs are larger.
    private static let signaturePicture = 50_000

    init(_ message: ReceivedMessage) {
        var bytes = 0
        for file in message.attachments where !file.isInline || file.size > Self.signaturePicture {
            do {
                let made = try NewAttachment(name: file.name, content: file.content)
                guard taken.count < Bounds.attachments, bytes + file.size <= Bounds.attachmentsOfMessage else {
                    leftOut.append(LeftOut(name: made.name, reason: .many))
                    continue
                }
                taken.append(made)
                bytes += file.size
            } catch {
                let name = AttachmentName.plain(file.name)
                if let file = LeftOut(name.isEmpty ? file.type : name, error) { leftOut.append(file) }
            }
        }
    }

    /// The files of a mail that was stored; none where the message is erased.
    init(of id: Int64, _ db: Database) throws {
        self.init(of: try ReceivedRows.raw(of: id, db))
    }

    fileprivate init(of raw: Data?) {
        guard let raw else {
            self.init()
            return
        }
        self.init(ReceivedMessage(raw))
    }

    init() {}

    /// Leaves out what the check did not find clean, and what a question has no room for.
    /// - Parameter question: nil for a new one.
    func fitting(_ question: Int64?, _ tx: Transaction) throws -> MailFiles {
        var (fit, left) = (self, Bounds.attachmentsOfQuestion)
        if let question { left -= try AttachmentRows.ofQuestion(question, tx.db).reduce(0) { $0 + $1.size } }
        fit.taken = []
        for file in taken {
            do {
                left -= file.content.count
                guard left >= 0 else { throw Refusal.noAttachmentRoom(bytes: Bounds.attachmentsOfQuestion - left) }
                try tx.check.pass(file, tx.db)
                fit.taken.append(file)
            } catch let refusal as Refusal {
                if let file = LeftOut(file.name, refusal) { fit.leftOut.append(file) }
            }
        }
        return fit
    }

    /// Notes with the mail what was not taken.
    func note(on id: Int64, _ db: Database) throws {
        guard !leftOut.isEmpty else { return }
        try db.execute(
            sql: "UPDATE received SET left_out = ? WHERE id = ?",
            arguments: [JSON.encode(Array(leftOut.prefix(Self.mostNoted))), id])
    }

    private static let mostNoted = 100
}

/// Verbs that place a mail attach its files.
protocol PlacesMail: Stored {
    var id: Int64 { get }
}

extension PlacesMail {
    public var mayBringFiles: Bool { true }

    public func broughtFiles(to store: Store) throws -> [NewAttachment] {
        MailFiles(of: try store.pool.read { try ReceivedRows.raw(of: id, $0) }).taken
    }
}

extension PlaceMail: PlacesMail {}
extension AssignReceivedMail: PlacesMail {}
extension AskReceivedMail: PlacesMail {}
