import Desk
import Foundation

/// The properties of the features of a GeoJSON file, as a table. Geometries are left aside.
enum GeoJSON {
    static func table(_ text: String, log: DamageLog) throws(FileDamage) -> Table {
        guard let collection = try? JSONDecoder().decode(Collection.self, from: Data(text.utf8)) else {
            throw log.refusal(.json)
        }
        let header = Set(collection.features.flatMap(\.properties.keys)).sorted()
        let records = collection.features.enumerated().map { rank, feature in
            // A feature may lack a property that others have.
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

    /// A property as text. Anything but text and whole numbers is as good as absent for a gazetteer.
    private struct Scalar: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            text = (try? container.decode(String.self)) ?? (try? container.decode(Int.self)).map(String.init) ?? ""
        }
    }
}
