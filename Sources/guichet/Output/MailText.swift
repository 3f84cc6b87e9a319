import Desk
import Documents
import Foundation
import Phrasebook

extension MailDocument {
    /// The mail as a line of a list.
    var cells: [String] {
        [
            String(id), phrases.moment(createdAt), question ?? "", phrases.mail(kind),
            to ?? phrases.nobodyToMail, standing,
        ]
    }

    private var standing: String {
        phrases.mail(state, nextAt: nextAt, endedAt: endedAt, attempts: attempts, now: Date())
    }

    /// The mail with all that is known of it.
    var text: String {
        let columns = phrases.mailColumns
        var fields = Array(zip(columns, cells))
        fields.append((phrases.mailID, messageID))
        if let error { fields.append((phrases.mailError, error)) }
        return Columns.fields(fields.filter { !$0.1.isEmpty })
    }
}
