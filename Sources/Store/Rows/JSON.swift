import Foundation
internal import GRDB

/// The JSON of values stored in a column: keys in order, dates as whole seconds since 1970.
enum JSON {
    static func encode(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// An array of folded words, or of several joined by spaces: none of them needs escaping.
    static func folded(_ words: [String]) -> String { "[\"\(words.joined(separator: "\",\""))\"]" }

    /// - Throws: `DatabaseError` where no version of the program writes such a value: the column is damaged.
    static func decode<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
        do { return try read(type, text) } catch is DecodingError { throw DatabaseError.damage("JSON of \(type)") }
    }

    /// - Throws: `DecodingError` for what another version of the program may have written.
    static func read<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
        try decoder.decode(type, from: Data(text.utf8))
    }

    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.seconds)
        }
        return encoder
    }()

    private static let decoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        return decoder
    }()
}
