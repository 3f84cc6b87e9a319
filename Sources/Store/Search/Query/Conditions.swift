internal import GRDB

/// SQL conditions on a table `item` that begin with AND, and their arguments.
struct Conditions {
    private(set) var sql = ""
    private(set) var arguments: [String: (any DatabaseValueConvertible)?] = [:]

    var isEmpty: Bool { sql.isEmpty }

    /// - Parameter list: bound as a JSON array.
    mutating func add(_ condition: String, _ name: String, _ list: [some Encodable]) throws {
        add(condition, name, try JSON.encode(list))
    }

    mutating func add(_ condition: String, _ name: String, _ value: (any DatabaseValueConvertible)?) {
        sql += " AND \(condition)"
        arguments.updateValue(value, forKey: name)
    }

    mutating func add(_ other: Conditions) {
        sql += other.sql
        arguments.merge(other.arguments) { _, new in new }
    }
}
