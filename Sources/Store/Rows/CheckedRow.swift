internal import GRDB

/// How this module reads rows. A value of another type than its column should have, which damage leaves, is an error
/// that names the row; GRDB's own subscripts end the process. These have the same names as GRDB's and hide them, so
/// that a row read without `try` does not compile.
///
/// Columns are read by name. By position are read only pairs of a key and its value, and loops over a whole table or
/// index: GRDB looks a name up again for each row.
extension Row {
    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) -> Value {
        get throws { try decode(Value.self, atIndex: index) }
    }

    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) -> Value {
        get throws { try decode(Value.self, forColumn: column) }
    }
}

extension Int {
    /// A stored number that the program counts up by one: a version, a revision, the last reference of a year.
    /// - Parameter what: names the row in the log.
    /// - Throws: damage for a number that no desk reaches by counting, because adding to it may overflow.
    func counted(_ what: String) throws -> Int {
        guard (0...Self.mostCounted).contains(self) else { throw DatabaseError.damage(what) }
        return self
    }

    /// More than 30 counted each second for a year.
    private static let mostCounted = 1_000_000_000
}
