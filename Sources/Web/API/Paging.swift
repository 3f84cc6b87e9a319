import Desk
import Hummingbird

/// A page of a list: `limit` items from a `cursor` on, which the page before gave out as `next`.
struct Paging {
    let offset: Int
    let limit: Int

    static let most = 100

    static let parameters = [
        Operation.Parameter("limit", ["type": "integer", "minimum": 1, "maximum": .number(most)]),
        Operation.Parameter("cursor", ["type": "string", "pattern": "^[0-9]{1,6}$"]),
    ]

    /// - Throws: `Refusal` for a limit or a cursor that is none.
    init(_ request: Request) throws {
        let query = Query(request)
        limit = try query.number("limit", in: 1...Self.most, otherwise: 20)
        offset = try query.number("cursor", in: 0...999_999, otherwise: 0)
    }

    /// Where the page ends.
    var end: Int { offset + limit }

    /// The cursor of the next page; nil where there is none.
    func next(of total: Int) -> String? { end < total && end <= 999_999 ? String(end) : nil }

    func cut<Item>(_ items: [Item]) -> [Item] { Array(items.dropFirst(offset).prefix(limit)) }
}
