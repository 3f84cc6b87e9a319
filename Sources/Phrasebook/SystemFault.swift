import Desk
import Foundation

/// Why the operating system did not let a file be read or written (`errno`, POSIX.1-2017, 2.3), as people are told.
public enum SystemFault: Equatable, Sendable {
    case noRoom, tooLarge, notAllowed, readOnly, closed, missing, device
    /// Any other number of the system.
    case other(Int32)

    public init(errno code: Int32) {
        switch code {
        case ENOSPC, EDQUOT: self = .noRoom
        case EFBIG: self = .tooLarge
        case EACCES, EPERM: self = .notAllowed
        case EROFS: self = .readOnly
        case EBADF, EPIPE: self = .closed
        case ENOENT, ENOTDIR: self = .missing
        case EIO: self = .device
        default: self = .other(code)
        }
    }

    /// Nil where the error is not of the system's files.
    public init?(_ error: any Error) {
        if let error = error as? POSIXError {
            self.init(errno: error.code.rawValue)
        } else if let error = error as? CocoaError {
            if let cause = error.underlying as? POSIXError {
                self.init(errno: cause.code.rawValue)
            } else {
                self.init(error.code)
            }
        } else {
            return nil
        }
    }

    private init?(_ code: CocoaError.Code) {
        switch code {
        case .fileWriteOutOfSpace: self = .noRoom
        case .fileReadNoPermission, .fileWriteNoPermission: self = .notAllowed
        case .fileWriteVolumeReadOnly: self = .readOnly
        case .fileNoSuchFile, .fileReadNoSuchFile: self = .missing
        case .fileReadUnknown, .fileWriteUnknown: self = .device
        default: return nil
        }
    }

    /// The end of a sentence, after a colon.
    func words(_ language: Language) -> String {
        switch language {
        case .french:
            switch self {
            case .noRoom: "le disque est plein"
            case .tooLarge: "le fichier serait trop grand"
            case .notAllowed: "vous n'y avez pas droit"
            case .readOnly: "le disque ne peut être que lu"
            case .closed: "la sortie est fermée"
            case .missing: "il n'y a pas de tel fichier ou dossier"
            case .device: "le disque ne répond pas comme il faut"
            case .other(let code): "erreur \(code) du système"
            }
        case .english:
            switch self {
            case .noRoom: "the disk is full"
            case .tooLarge: "the file would be too large"
            case .notAllowed: "you may not"
            case .readOnly: "the disk can only be read"
            case .closed: "the output is closed"
            case .missing: "there is no such file or folder"
            case .device: "the disk does not answer as it should"
            case .other(let code): "error \(code) of the system"
            }
        }
    }
}
