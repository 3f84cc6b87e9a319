internal import GRDB

/// The way this module reads rows. A value that does not have its column's type is damage and throws an error that
/// names the row; GRDB's own subscripts end the process. These subscripts have the same names as GRDB's and hide them,
/// so that reading without `try` does not compile.
///
/// Columns are read by name. Only pairs of a key and its value, and loops over a whole table or index, are read by
/// position, because GRDB looks up a name again for each row.
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
