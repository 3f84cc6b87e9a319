import Foundation

/// What is read from one part or from several parts together.
struct PartContent {
    var text = ""
    var isFromHTML = false
    var attachments: [ReceivedAttachment] = []
    var isSigned = false
    var flaws: Set<ReadingFlaw> = []
    /// The report of a mail server or mail program (RFC 6522).
    var report = ReportParts()

    var isBlank: Bool { text.isBlank }

    /// Adds the content of the part that follows, in the order in which mail programs show it.
    mutating func add(_ other: PartContent) {
        if isBlank {
            (text, isFromHTML) = (other.text, other.isFromHTML)
        } else if !other.isBlank {
            text += (text.hasSuffix("\n") ? "\n" : "\n\n") + other.text
            isFromHTML = isFromHTML && other.isFromHTML
        }
        addBesides(other)
    }

    /// Adds everything except the text.
    mutating func addBesides(_ other: PartContent) {
        attachments += other.attachments
        isSigned = isSigned || other.isSigned
        flaws.formUnion(other.flaws)
        report.add(other.report)
    }
}

/// The parts of a report that are written for programs.
struct ReportParts {
    /// `delivery-status`, `disposition-notification`; nil if the message is not a report.
    var type: String?
    /// The content of the part `message/delivery-status`.
    var status: String?
    /// The headers of the message that the report is about, if they are included.
    var original: MessageHeaders?
    /// Whether it accepts or declines an invitation to a meeting (RFC 5546, 3.2.3).
    var answersInvitation = false

    mutating func add(_ other: ReportParts) {
        type = type ?? other.type
        status = status ?? other.status
        original = original ?? other.original
        answersInvitation = answersInvitation || other.answersInvitation
    }
}
