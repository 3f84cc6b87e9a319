package import Desk

/// What an account is told of by mail, and when.
package struct NoticesDocument: Document {
    package static let name = "Notices"

    package let notices: [NoticeDocument]

    package init(_ choices: [NoticeChoice]) { notices = choices.map(NoticeDocument.init) }
}

/// When an account is told of a kind of thing.
package struct NoticeDocument: Document {
    package static let name = "Notice"

    package let kind: NoticeKind
    package let way: NoticeWay

    package init(_ choice: NoticeChoice) { (kind, way) = (choice.kind, choice.way) }
}
