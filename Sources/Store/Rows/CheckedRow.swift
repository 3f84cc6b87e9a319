internal import GRDB

/// How this module reads rows: a value of another type than its column should have, as damage leaves it, is an error that
/// names the row, where GRDB's own subscripts end the process. These take the place of GRDB's, which have the same names, so
/// that a row that is read without `try` does not compile.
extension Row {
    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) -> Value {
        get throws { try decode(Value.self, atIndex: index) }
    }

    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) -> Value {
        get throws { try decode(Value.self, forColumn: column) }
    }
}
