import Desk
import Documents
import Foundation
import Hummingbird

/// Pages of a list: `limit` items after a `cursor`, which is the `next` of the page before. A cursor encodes the sort
/// key of that page's last item, so that items inserted or removed before it cause no gap and no repetition.
struct Paging {
    let limit: Int
    /// The cursor as sent; nil for the first page.
    private let cursor: String?

    static let most = 100

    static let parameters = [
        Operation.Parameter("limit", ["type": "integer", "minimum": 1, "maximum": .number(most)]),
        Operation.Parameter(
            "cursor",
            [
                "type": "string", "pattern": "^[A-Za-z0-9_-]{1,400}$",
                "description": "The `next` of the page before: the list goes on after its last item.",
            ]),
    ]

    /// - Throws: `Refusal` for an invalid limit.
    init(_ request: Request) throws {
        let query = QueryParameters(request)
        limit = try query.number("limit", in: 1...Self.most, otherwise: 20)
        cursor = query.last("cursor")
    }

    /// The position after which the page begins; nil for the first page.
    /// - Throws: `Refusal` for a cursor that cannot be decoded or that `isGood` rejects.
    func after<Place: Decodable>(_ type: Place.Type, where isGood: (Place) -> Bool = { _ in true }) throws -> Place? {
        guard let cursor else { return nil }
        guard let place = Cursor.place(type, in: cursor), isGood(place) else { throw Refusal.badCursor(cursor) }
        return place
    }

    /// The items that fit on the page, and the cursor of the next page; nil on the last one.
    func cut<Item, Place: Encodable>(
        _ items: [Item], place: (Item) -> Place
    ) throws -> (items: [Item], next: String?) {
        try Cursor.cut(items, to: limit, place: place)
    }
}

/// A question's position in an inbox: sorted by the instant, then by the reference.
struct QuestionPlace: Codable {
    let order: ListInbox.Order
    /// Seconds since 1970, UTC.
    let at: Int
    let reference: String

    init(_ question: Question, in order: ListInbox.Order) {
        self.order = order
        at = Int((order == .due ? question.dueAt : question.askedAt).timeIntervalSince1970)
        reference = question.reference
    }

    /// Whether it comes later in the list.
    func isAfter(_ other: QuestionPlace) -> Bool {
        let (one, two) = ((at, reference), (other.at, other.reference))
        return order == .newest ? one < two : one > two
    }
}
