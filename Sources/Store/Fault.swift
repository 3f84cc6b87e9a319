public import Desk
import Foundation
internal import GRDB

/// The description of an unexpected error for a log. It contains no value, because a value may be a person's name or
/// address.
public enum Fault {
    /// The kind of the error, and for SQLite its code and the statement with its values left out.
    public static func text(_ error: any Error) -> String {
        switch error {
        case let error as DatabaseError:
            // FTS5 and JSON quote their input in messages; SQLite's own messages name columns only.
            "SQLite \(error.extendedResultCode.rawValue) \(error.extendedResultCode.errorString ?? ""): \(error.sql ?? "")"
        case let error as CocoaError: "\(error.code) \(error.filePath ?? "")"
        default: String(reflecting: type(of: error))
        }
    }

    /// The advice for an error of the file, the disk or another process; nil for any other error.
    public static func refusal(of error: any Error) -> Refusal? {
        // A value of another type than its column has.
        if error is RowDecodingError { return .damagedDesk }
        guard let error = error as? DatabaseError else { return nil }
        return switch error.resultCode {
        // FTS5 reports this of its own tables, which are derived data. Otherwise it is what people wrote.
        case .SQLITE_CORRUPT:
            error.extendedResultCode == .SQLITE_CORRUPT_VTAB ? .damagedIndex : .damagedDesk
        case .SQLITE_NOTADB: .damagedDesk
        // An update of a row that has, in another column, a value of another type.
        case .SQLITE_CONSTRAINT where error.extendedResultCode == .SQLITE_CONSTRAINT_DATATYPE: .damagedDesk
        case .SQLITE_FULL: .diskFull
        case .SQLITE_IOERR, .SQLITE_CANTOPEN: .diskFault
        case .SQLITE_READONLY: .readOnlyDesk
        case .SQLITE_BUSY: .deskBusy
        default: nil
        }
    }
}

extension DatabaseError {
    /// Damage: a row that no version of the program could have written.
    /// - Parameter what: the kind of row, for the log; never a value.
    static func damage(_ what: String) -> DatabaseError { DatabaseError(resultCode: .SQLITE_CORRUPT, message: what) }
}

extension ResultCode {
    /// SQLite's text for a result code.
    fileprivate var errorString: String? { DatabaseError(resultCode: self).message }
}
