import Foundation

/// What the parts of a message hold together.
struct PartContent {
    var text = ""
    var isFromHTML = false
    var attachments: [ReceivedAttachment] = []
    var isSigned = false
    var flaws: Set<ReadingFlaw> = []
    /// What a mail server or program reports (RFC 6522).
    var report = ReportParts()

    var isBlank: Bool { text.isBlank }

    /// Adds what stands below, as mail programs show it.
    mutating func add(_ other: PartContent) {
        if isBlank {
            (text, isFromHTML) = (other.text, other.isFromHTML)
        } else if !other.isBlank {
            text += (text.hasSuffix("\n") ? "\n" : "\n\n") + other.text
            isFromHTML = isFromHTML && other.isFromHTML
        }
        addBesides(other)
    }

    /// Adds all but the text.
    mutating func addBesides(_ other: PartContent) {
        attachments += other.attachments
        isSigned = isSigned || other.isSigned
        flaws.formUnion(other.flaws)
        report.add(other.report)
    }
}

/// The parts of a report that are for programs.
struct ReportParts {
    /// `delivery-status`, `disposition-notification`; nil where it is no report.
    var type: String?
    /// The content of the `message/delivery-status`.
    var status: String?
    /// The headers of the message that it is about, where they came with it.
    var original: MessageHeaders?

    mutating func add(_ other: ReportParts) {
        type = type ?? other.type
        status = status ?? other.status
        original = original ?? other.original
    }
}
