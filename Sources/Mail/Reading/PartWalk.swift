import CGMime
import Foundation

/// Visits the parts of a message and collects its text and its attachments.
struct PartWalk {
    /// All content. The text of a `winmail.dat` usually repeats that of another part, so it is used only if no other
    /// part has text.
    var content: PartContent {
        var content = root
        if content.isBlank { content.text = winmailText }
        return content
    }

    private var root = PartContent()
    private var winmailText = ""
    /// How many more parts may be read. `MessageReader` has already refused messages with more than 4,000 boundaries.
    private var left = 5_000

    /// The deepest nesting that is read. A mail that was forwarded many times has about ten levels.
    private static let deepest = 100

    mutating func visit(_ object: UnsafeMutablePointer<GMimeObject>) { root = read(object, depth: 0) }

    private mutating func read(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) -> PartContent {
        left -= 1
        guard depth <= Self.deepest, left >= 0 else {
            var content = PartContent()
            content.flaws = [depth > Self.deepest ? .tooDeep : .tooManyParts]
            // Below the limit, the whole rest is kept as one attachment.
            if depth > Self.deepest { content.attachments = [raw(object, name: "message.eml", type: "message/rfc822")] }
            return content
        }
        if MessageParser.isKind(object, of: g_mime_multipart_get_type()) {
            let multipart = UnsafeMutableRawPointer(object).assumingMemoryBound(to: GMimeMultipart.self)
            return read(multipart, type: PartType(object), depth: depth)
        }
        if MessageParser.isKind(object, of: g_mime_message_part_get_type()) { return attachedMessage(object) }
        return leaf(object, depth: depth)
    }

    private mutating func read(
        _ multipart: UnsafeMutablePointer<GMimeMultipart>, type: PartType, depth: Int
    ) -> PartContent {
        let parts = (0..<g_mime_multipart_get_count(multipart)).compactMap { g_mime_multipart_get_part(multipart, $0) }
        switch type.subtype {
        case "alternative": return alternative(parts, depth: depth)
        case "related": return related(parts, depth: depth)
        case "signed": return signed(parts, depth: depth)
        case "encrypted":
            var content = PartContent()
            content.flaws = [.encrypted]
            content.attachments = parts.filter { PartType($0).name != "application/pgp-encrypted" }.map {
                var attachment = self.attachment($0)
                if attachment.name.isEmpty { attachment.name = "message.asc" }
                return attachment
            }
            return content
        case "report":
            var content = joined(parts, depth: depth)
            content.report.type = type.parameter("report-type")?.lowercased() ?? content.report.type ?? ""
            return content
        default:
            var content = joined(parts, depth: depth)
            // A multipart has no parts if its boundary is wrong. Its text is then before the first boundary.
            if parts.isEmpty, let prologue = g_mime_multipart_get_prologue(multipart) {
                content.text = Charset.shown(
                    UnsafeRawBufferPointer(start: prologue, count: strlen(prologue)), named: nil)
            }
            return content
        }
    }

    private mutating func joined(_ parts: [UnsafeMutablePointer<GMimeObject>], depth: Int) -> PartContent {
        var content = PartContent()
        for part in parts { content.add(read(part, depth: depth + 1)) }
        return content
    }

    /// Reads `multipart/alternative`: the same text in several forms, the richest last. The plain text is used;
    /// attachments of the other forms are kept.
    private mutating func alternative(_ parts: [UnsafeMutablePointer<GMimeObject>], depth: Int) -> PartContent {
        let forms = parts.map { read($0, depth: depth + 1) }
        var content = PartContent()
        for form in forms { content.addBesides(form) }
        let plain = forms.last { !$0.isBlank && !$0.isFromHTML }
        let rich = forms.last { !$0.isBlank && $0.isFromHTML }
        // Some programs write in the plain form only that there is another form.
        let isShort = (plain?.letters ?? 0) < 200 && (plain?.letters ?? 0) * 4 < (rich?.letters ?? 0)
        if let form = isShort ? rich : plain ?? rich {
            (content.text, content.isFromHTML) = (form.text, form.isFromHTML)
        }
        return content
    }

    /// Reads `multipart/related`: a text, and the files that are shown within it.
    private mutating func related(_ parts: [UnsafeMutablePointer<GMimeObject>], depth: Int) -> PartContent {
        var content = PartContent()
        for (index, part) in parts.enumerated() {
            var found = read(part, depth: depth + 1)
            if index > 0 {
                for at in found.attachments.indices where found.attachments[at].type.hasPrefix("image/") {
                    found.attachments[at].isInline = true
                }
            }
            content.add(found)
        }
        return content
    }

    /// Reads `multipart/signed`: the first part is the content, the second the signature (RFC 1847, 2.1).
    private mutating func signed(_ parts: [UnsafeMutablePointer<GMimeObject>], depth: Int) -> PartContent {
        var content = joined(parts.filter { !PartType($0).isSignature }, depth: depth)
        content.isSigned = true
        return content
    }

    // MARK: - Single parts

    private mutating func leaf(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) -> PartContent {
        let type = PartType(object)
        var content = PartContent()
        if type.isSignature {
            content.isSigned = true
        } else if type.isText, !isAttached(object) {
            content.text = text(object, type)
            content.isFromHTML = type.name == "text/html"
        } else if type.name == "message/delivery-status" || type.name == "message/global-delivery-status" {
            content.report.type = "delivery-status"
            content.report.status = Charset.shown(bytes(object), named: "utf-8")
        } else if type.name == "text/rfc822-headers" || type.name == "message/global-headers" {
            content.report.original = MessageHeaders(lines: Charset.shown(bytes(object), named: nil)[...])
        } else if type.name == "message/disposition-notification" {
            content.report.type = "disposition-notification"
        } else if type.isSMIME {
            return smime(object, depth: depth)
        } else if type.isWinmail || WinmailReader.isWinmail(name(object)) {
            return winmail(object)
        } else {
            content.attachments = [attachment(object)]
            content.report.answersInvitation = type.isCalendarReply && !isAttached(object)
        }
        return content
    }

    /// Reads an attached message. In a bounce it is the undelivered message.
    private func attachedMessage(_ object: UnsafeMutablePointer<GMimeObject>) -> PartContent {
        var content = PartContent()
        var attachment = attachment(object)
        let part = UnsafeMutableRawPointer(object).assumingMemoryBound(to: GMimeMessagePart.self)
        if let message = g_mime_message_part_get_message(part) {
            let inner = UnsafeMutableRawPointer(message).assumingMemoryBound(to: GMimeObject.self)
            let headers = MessageHeaders(inner)
            content.report.original = headers
            attachment = raw(inner, name: attachment.name, type: "message/rfc822")
            if attachment.name.isEmpty {
                attachment.name = AttachmentName.of(subject: headers.text("subject")) + ".eml"
            }
        }
        content.attachments = [attachment]
        return content
    }

    /// Reads S/MIME in one part. Signed content can be read, encrypted content cannot.
    private mutating func smime(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) -> PartContent {
        let bytes = bytes(object)
        guard let signed = SignedContent.content(of: bytes) else {
            var content = PartContent()
            content.flaws = [.encrypted]
            content.attachments = [attachment(object)]
            return content
        }
        var content = MessageParser.withParsedMessage(Data(signed)) { message in
            message.flatMap { g_mime_message_get_mime_part($0) }.map { read($0, depth: depth + 1) } ?? PartContent()
        }
        content.isSigned = true
        return content
    }

    private mutating func winmail(_ object: UnsafeMutablePointer<GMimeObject>) -> PartContent {
        var content = PartContent()
        if let winmail = WinmailReader.read(bytes(object)) {
            if winmailText.isEmpty { winmailText = winmail.text }
            content.attachments = winmail.attachments
        } else {
            content.flaws = [.unreadableWinmail]
            content.attachments = [attachment(object)]
        }
        return content
    }

    private func text(_ object: UnsafeMutablePointer<GMimeObject>, _ type: PartType) -> String {
        let shown = Charset.shown(
            bytes(object), named: type.parameter("charset") ?? HTMLCharset.named(bytes(object), type))
        // Enriched text (RFC 1896) has tags like HTML.
        if type.name != "text/plain" { return ShownText.lines(HTMLText.text(of: shown)) }
        guard type.parameter("format")?.lowercased() == "flowed" else { return shown }
        return UnflowedText.text(shown, deletesSpace: type.parameter("delsp")?.lowercased() == "yes")
    }
}

extension PartContent {
    /// The number of letters in the text.
    fileprivate var letters: Int { text.unicodeScalars.count { $0.properties.isAlphabetic } }
}
