/// What is missing in a message, or could not be read.
public enum ReadingFlaw: String, Codable, CaseIterable, Sendable {
    /// The message has no bytes, or no header.
    case empty
    /// The message is longer than `ReceivedMessage.longest`. Its headers were read; its unread content is an
    /// attachment.
    case tooLong
    /// The message has too many parts or headers. Its headers were read; its unread content is an attachment.
    case tooManyParts
    /// Some parts are nested too deep. They are kept unread as attachments.
    case tooDeep
    /// The content is encrypted. It is kept unchanged as an attachment.
    case encrypted
    /// A `winmail.dat` could not be read. It is kept unchanged as an attachment.
    case unreadableWinmail
}
