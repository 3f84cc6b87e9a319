import Desk
import Documents
import Foundation
import Phrasebook

extension EntryDocument {
    var text: String {
        var blocks = [Screen.bold("\(reference)  \(title)") + "\n" + Columns.fields(fields)]
        if !question.isEmpty { blocks.append(question) }
        blocks.append(answer)
        if !sources.isEmpty {
            blocks.append(
                ([phrases.labels.sources + phrases.colon] + sources.map { "- \($0)" }).joined(separator: "\n"))
        }
        if let files = attachments.block { blocks.append(files) }
        if !seeAlso.isEmpty {
            blocks.append(
                ([phrases.entries.seeAlso + phrases.colon] + seeAlso.map { "- \($0.text)" }).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n")
    }

    private var fields: [(String, String)] {
        let (labels, names) = (phrases.labels, phrases.entries)
        var fields = [
            (
                labels.state,
                labels.entryStatus(status) + (stale.map { "\(phrases.colon) \(names.staleness($0))" } ?? "")
            ),
            (labels.territory, territory.name), (names.centre, centre), (labels.author, author),
        ]
        if let replacedBy { fields.insert((names.replacedBy, replacedBy.text), at: 1) }
        if let reason { fields.insert((names.reason, reason), at: 1) }
        if let proposal { fields.append((names.proposed, String(proposal))) }
        if let reviewer { fields.append((names.reviewer, reviewer)) }
        fields += [(labels.verifiedOn, labels.day(verifiedOn)), (labels.reviewBy, labels.day(reviewBy))]
        if let audience { fields.append((names.audience, labels.audience(audience))) }
        if !themes.isEmpty { fields.append((labels.themes, themes.joined(separator: ", "))) }
        if !questions.isEmpty { fields.append((names.questions, questions.joined(separator: ", "))) }
        if answered > 0 { fields.append((names.answered, String(answered))) }
        if reports > 0 { fields.append((names.reportedBy, names.reports(reports, stale != nil))) }
        return fields
    }
}

extension EntryLinkDocument {
    fileprivate var text: String { "\(reference)  \(title)" }
}

extension EntrySummaryDocument {
    private var cells: [String] {
        let state = phrases.labels.entryStatus(status)
        let why = stale.map { "\(state)\(phrases.colon) \(phrases.entries.staleness($0))" } ?? state
        let more = [
            proposed ? phrases.entries.proposed.lowercased() : nil,
            reports > 0 ? phrases.entries.reports(reports, stale != nil) : nil,
        ]
        return [reference, ([why] + more.compactMap(\.self)).joined(separator: ", "), centre, title]
    }

    /// Lines in columns.
    static func table(_ lines: [EntrySummaryDocument]) -> String {
        Columns.table(lines.map(\.cells), width: Screen.width, isCut: Screen.isTerminal)
    }
}
