import Foundation
internal import GRDB

/// What may be written to a log of something unforeseen: never a value, which could be someone's name or address.
public enum Fault {
    /// The kind of the error, and for SQLite its code and the statement with its values left out.
    public static func text(_ error: any Error) -> String {
        switch error {
        case let error as DatabaseError:
            // FTS5 and JSON quote what they were given in their messages; SQLite's own name columns.
            "SQLite \(error.extendedResultCode.rawValue) \(error.extendedResultCode.errorString ?? ""): \(error.sql ?? "")"
        case let error as CocoaError: "\(error.code) \(error.filePath ?? "")"
        default: String(reflecting: type(of: error))
        }
    }
}

extension ResultCode {
    /// SQLite's own words for a code.
    fileprivate var errorString: String? { DatabaseError(resultCode: self).message }
}
