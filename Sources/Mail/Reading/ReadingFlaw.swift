/// What could not be read of a message, or lacks.
public enum ReadingFlaw: String, Codable, CaseIterable, Sendable {
    /// It has no bytes, or no header.
    case empty
    /// It is longer than `ReceivedMessage.longest`: its headers were read, its content is an attachment as it came.
    case tooLong
    /// It has more parts or headers than any mail: its headers were read, its content is an attachment as it came.
    case tooManyParts
    /// Some parts stand deeper than any mail's: they are attachments as they came.
    case tooDeep
    /// Its content is encrypted; it is an attachment as it came.
    case encrypted
    /// A `winmail.dat` could not be taken apart; it is an attachment as it came.
    case unreadableWinmail
}
