internal import GRDB

/// How this module reads rows. A value of another type than its column should have, which damage leaves, is an error that
/// names the row; GRDB's own subscripts end the process. These have the same names as GRDB's and hide them, so that a row
/// read without `try` does not compile.
///
/// Columns are read by name. By position are read only pairs of a key and its value, and loops over a whole table or index:
/// GRDB looks a name up again for each row.
extension Row {
    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) -> Value {
        get throws { try decode(Value.self, atIndex: index) }
    }

    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) -> Value {
        get throws { try decode(Value.self, forColumn: column) }
    }
}
