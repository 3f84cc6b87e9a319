import Foundation

/// A value of a record, whatever the file's format.
public enum RecordValue: Decodable, Equatable, Sendable {
    case none
    /// A text, or a number as written.
    case text(String)
    case flag(Bool)
    case list([RecordValue])
    case record([String: RecordValue])

    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.singleValueContainer() {
            if container.decodeNil() {
                self = .none
                return
            }
            if let text = try? container.decode(String.self) {
                self = .text(text)
                return
            }
            if let number = try? container.decode(Int.self) {
                self = .text(String(number))
                return
            }
            if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
                return
            }
            if let number = try? container.decode(Decimal.self) {
                self = .text(number.description)
                return
            }
        }
        if let items = try? [RecordValue](from: decoder) {
            self = .list(items)
        } else {
            self = .record(try [String: RecordValue](from: decoder))
        }
    }

    /// Empty, or only white space.
    var isNothing: Bool {
        switch self {
        case .none: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .list(let items): items.allSatisfy(\.isNothing)
        case .flag, .record: false
        }
    }

    /// The text shown when the value is wrong.
    var shown: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .flag(let flag): String(flag)
        case .list(let items): items.map(\.shown).joined(separator: ", ")
        case .record: "{…}"
        }
    }
}

/// The values of a record by our names of the keys.
struct RecordFields {
    private var values: [String: (name: String, value: RecordValue)] = [:]

    /// - Throws: `Damage.Reason` for a key that is unknown, or has the same meaning as another.
    init(_ record: [String: RecordValue], _ names: ColumnNames) throws(Damage.Reason) {
        for (name, value) in record.sorted(by: { $0.key < $1.key }) {
            guard let column = names.column(name) else { throw names.unknown(name) }
            guard !value.isNothing else { continue }
            if let other = values[column] { throw .sameColumn(other.name, name) }
            values[column] = (name, value)
        }
    }

    /// The value of a key, and the key as written; nil for an empty one.
    subscript(column: String) -> (name: String, value: RecordValue)? { values[column] }

    func text(_ column: String) throws(Damage.Reason) -> String? {
        guard let (name, value) = values[column] else { return nil }
        guard case .text(let text) = value else { throw .value(column: name, value: value.shown) }
        return text
    }

    /// A text of one line.
    func line(_ column: String) throws(Damage.Reason) -> String? { try text(column)?.trimmed }

    /// A list, or a text with an item on each line or items separated by semicolons.
    func items(_ column: String) throws(Damage.Reason) -> [String] {
        guard let (name, value) = values[column] else { return [] }
        switch value {
        case .text(let text):
            return text.split { $0.isNewline || $0 == ";" }.map(\.trimmed).filter { !$0.isEmpty }
        case .list(let items):
            return try items.filter { !$0.isNothing }.map { item throws(Damage.Reason) in
                guard case .text(let text) = item else { throw .value(column: name, value: item.shown) }
                return text.trimmed
            }
        case .none, .flag, .record: throw .value(column: name, value: value.shown)
        }
    }

    /// A value from a fixed list, given by any of its names.
    func choice<Choice: RawRepresentable<String>>(_ column: String, _ names: ColumnNames, _ type: Choice.Type)
        throws(Damage.Reason) -> Choice?
    {
        guard let (name, value) = values[column], let text = try line(column) else { return nil }
        guard let choice = names.column(text).flatMap({ Choice(rawValue: $0) }) else {
            throw .choice(column: name, value: value.shown, known: names.columns)
        }
        return choice
    }

    func day(_ column: String) throws(Damage.Reason) -> Day? {
        guard let (name, _) = values[column], let text = try line(column) else { return nil }
        // A spreadsheet may write the hour of a day: midnight.
        let day = text.replacing(/[ T]00:00(:00)?(\.0+)?Z?$/, with: "")
        guard let day = Day(day) ?? Day(french: day) else { throw .date(column: name, value: text) }
        return day
    }

    /// A moment, or the beginning of a day.
    func moment(_ column: String) throws(Damage.Reason) -> Date? {
        guard let (name, _) = values[column], let text = try line(column) else { return nil }
        let whole = text.replacing(/\.\d+/, with: "")
        if let moment = try? Date(whole, strategy: .iso8601) { return moment }
        guard let day = Day(text) ?? Day(french: text) else { throw .date(column: name, value: text) }
        return day.startOfDay
    }
}

extension ColumnNames {
    /// The reason for refusing another value.
    public func unknown(_ name: String) -> Damage.Reason {
        let near = nearest(name)
        return .unknownColumn(name, near: near, known: near == nil ? columns : [])
    }
}

extension Day {
    /// Reads `31/05/2012`, the form of French spreadsheets; nil for another form, or a day that does not exist.
    public init?(french text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isASCII) }),
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
