public import Desk
internal import GRDB

extension SaveAttachment: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> AttachmentContent {
        let (reference, files) = try shown(tx)
        guard let file = files.first(where: { $0.id == id }) else {
            throw Refusal.unknownAttachment(String(id), of: reference, known: files.map(\.name))
        }
        return try AttachmentRows.content(of: file, tx.db)
    }

    private func shown(_ tx: Transaction) throws -> (reference: String, [Attachment]) {
        switch holder {
        case .named(let reference):
            let holder = try AttachmentHolder(reference, tx)
            return (holder.reference, holder.attachments)
        case .entry(let reference):
            let holder = try AttachmentHolder(entry: reference, tx)
            return (holder.reference, holder.attachments)
        case .link(let link):
            let followUp = try LinkRows.followUp(LinkRows.find(link, tx).question, tx)
            return (followUp.reference, followUp.turns.flatMap(\.attachments))
        }
    }
}
