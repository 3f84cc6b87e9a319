/// The buttons beside a mail that was not delivered.
enum SentMailAct: String, CaseIterable {
    case retry, drop
}

/// What the coordination may do with a mail that came in.
enum ReceivedMailAct: String, CaseIterable {
    case ask, assign, discard
}
