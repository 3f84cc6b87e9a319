import Desk
import Documents
import Phrasebook

extension ReceivedMailDocument {
    /// The mail as a line of a list.
    var cells: [String] {
        [
            String(id), phrases.moment(receivedAt), name ?? from ?? phrases.nobodyWrote, subject, question ?? "",
            phrases.received(state, reason, note: note),
        ]
    }

    /// The fields of the mail, for people.
    var fields: [(String, String)] {
        var fields = Array(zip(phrases.receivedColumns, cells))
        if let name, let from { fields[2].1 = "\(name) <\(from)>" }
        if let kind = kind.flatMap(phrases.sender) { fields.append((phrases.receivedKind, kind)) }
        if !files.isEmpty { fields.append((phrases.receivedFiles, files.joined(separator: ", "))) }
        return fields
    }
}

extension ReceivedTextDocument {
    var text: String {
        var fields = mail.fields
        if !places.isEmpty { fields.append((phrases.receivedPlaces, places.joined(separator: " ; "))) }
        var blocks = [Columns.fields(fields.filter { !$0.1.isEmpty })]
        if !written.isEmpty { blocks.append(written) }
        if let whole { blocks.append(Screen.bold(phrases.receivedWhole) + "\n" + whole) }
        return blocks.joined(separator: "\n\n")
    }
}
