package import Desk
package import Foundation

/// A line of the audit.
package struct AuditLineDocument: Document {
    package static let name = "AuditLine"

    package let id: Int64
    package let at: Date
    package let deed: AuditedDeed
    @Null package var subject: String?
    @Null package var number: Int?
    @Null package var actor: String?
    package let remote: Bool
    /// Whether a token or a session proved the actor. Otherwise the actor was only named.
    package let proven: Bool

    package init(_ line: AuditLine) {
        id = line.id
        at = line.at
        deed = line.deed
        subject = line.subject
        number = line.number
        actor = line.actor?.description
        remote = line.isRemote
        proven = line.isProven
    }
}

/// A page of the audit.
package struct AuditDocument: Document {
    package static let name = "Audit"

    package let audit: [AuditLineDocument]
    /// The cursor of the next page; null on the last page.
    @Null package var next: String?
    /// Whether there are earlier lines that are not shown.
    package let cut: Bool

    package init(_ lines: [AuditLine], next: String? = nil, isCut: Bool = false) {
        audit = lines.map(AuditLineDocument.init)
        self.next = next
        cut = isCut
    }
}
