import Desk
import Foundation

/// The properties of the features of a GeoJSON file as a table, without geometries.
enum GeoJSON {
    static func table(_ text: String, log: DamageLog) throws(FileDamage) -> Table {
        guard let collection = try? JSONDecoder().decode(Collection.self, from: Data(text.utf8)) else {
            throw log.refusal(.json)
        }
        guard !collection.features.isEmpty else { throw log.refusal(.empty) }
        let header = Set(collection.features.flatMap(\.properties.keys)).sorted()
        let records = collection.features.enumerated().map { rank, feature in
            // A feature may lack properties that others have.
            Table.Record(place: .feature(rank + 1), fields: header.map { feature.properties[$0]?.text ?? "" })
        }
        return Table(header: header, records: records)
    }

    private struct Collection: Decodable {
        let features: [Feature]
    }

    private struct Feature: Decodable {
        let properties: [String: Scalar]
    }

    /// A property as text. Only texts and whole numbers are used.
    private struct Scalar: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            text = (try? container.decode(String.self)) ?? (try? container.decode(Int.self)).map(String.init) ?? ""
        }
    }
}
