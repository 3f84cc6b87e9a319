import Desk
import Foundation

/// A position in a list as clients send it back: its JSON in base64url (RFC 4648, 5), which needs no escaping in a
/// link.
package enum Cursor {
    package static func text(_ place: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(place).base64URL
    }

    /// - Returns: nil if the text is not such a position.
    package static func place<Place: Decodable>(_ type: Place.Type, in text: String) -> Place? {
        Data(base64URL: text).flatMap { try? JSONDecoder().decode(type, from: $0) }
    }

    /// The items of one page, and the cursor of the next page; nil on the last page.
    /// - Parameters:
    ///   - items: as many as the limit, and one more if there are further pages.
    ///   - place: the position of the last item shown.
    package static func cut<Item, Place: Encodable>(
        _ items: [Item], to limit: Int, place: (Item) -> Place
    ) throws -> (items: [Item], next: String?) {
        let shown = Array(items.prefix(limit))
        guard items.count > limit, let last = shown.last else { return (shown, nil) }
        return (shown, try text(place(last)))
    }
}
