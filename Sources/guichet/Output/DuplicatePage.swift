import Desk
import Phrasebook

/// A question that may be the same as another, as shown.
struct DuplicatePage: Encodable {
    let reference: String
    let title: String
    let status: String
    let centre: String
    /// From 0 to 1.
    let likeness: Double

    init(_ alike: Duplicates.Alike) {
        reference = alike.hit.reference
        title = alike.hit.title
        status = alike.hit.status
        centre = alike.hit.centre
        likeness = alike.likeness
    }

    /// The questions that may be duplicates. Only agents see them.
    static func pages(title: String, reference: String, _ connection: DeskConnection) throws -> [DuplicatePage] {
        try connection.perform(FindDuplicates(title: title, reference: reference)).questions
            .map(DuplicatePage.init)
    }

    static func block(_ pages: [DuplicatePage]) -> String {
        let lines = pages.map { page in
            let status = Status(rawValue: page.status).map(phrases.labels.status) ?? page.status
            return "  \(page.reference)  \(page.title)  (\(status), \(page.centre))"
        }
        return ([Screen.bold(phrases.search.duplicates) + colon] + lines).joined(separator: "\n")
    }
}
