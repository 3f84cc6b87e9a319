import CGMime
public import Foundation

extension ReceivedMessage {
    /// Reads a message.
    /// - Parameters:
    ///   - bytes: as the mail server hands it over, from the first header on; a line `From ` of a mailbox may come
    ///     before.
    ///   - envelope: what the mail server tells in addition.
    ///   - ownAddresses: the desk's addresses, without suffix. Messages from them count as sent by a program.
    public init(_ bytes: Data, envelope: Envelope = Envelope(), ownAddresses: [String] = []) {
        self = MessageReader.read(bytes, envelope: envelope, ownAddresses: ownAddresses)
    }

    init(
        headers: MessageHeaders, content: PartContent, flaws: Set<ReadingFlaw>, envelope: Envelope,
        ownAddresses: [String]
    ) {
        messageID = headers.messageIDs("message-id").first
        inReplyTo = headers.messageIDs("in-reply-to")
        references = headers.messageIDs("references")
        from = headers.mailboxes("from").first ?? headers.mailboxes("sender").first
        let from = from
        replyTo = headers.mailboxes("reply-to").filter { $0.address.lowercased() != from?.address.lowercased() }
        to = headers.mailboxes("to")
        cc = headers.mailboxes("cc")
        recipients = Self.recipients(headers, to + cc, envelope)
        returnPath = envelope.sender ?? Self.returnPath(headers)
        subject = headers.text("subject") ?? ""
        date = headers.date
        text = content.text
        isFromHTML = content.isFromHTML
        attachments = content.attachments
        isSigned = content.isSigned
        self.flaws = flaws.union(content.flaws)
        relation = MessageRelation(subject: subject, isAnswer: !inReplyTo.isEmpty || !references.isEmpty)
        written = WrittenText(text, of: relation)
        language = LanguageGuess.language(of: subject + "\n" + written.kept)
        kind = .person
        kind = MessageKind(
            of: self, signs: MachineSigns(headers), report: content.report, ownAddresses: ownAddresses)
    }

    private static func recipients(
        _ headers: MessageHeaders, _ shown: [Mailbox], _ envelope: Envelope
    ) -> [String] {
        let delivered = ["x-original-to", "delivered-to", "envelope-to", "x-envelope-to"].flatMap {
            headers.mailboxes($0)
        }
        var recipients: [String] = []
        for address in envelope.recipients + (delivered + shown).map(\.address)
        where !address.isEmpty && !recipients.contains(address) && recipients.count < Mailbox.most {
            recipients.append(address)
        }
        return recipients
    }

    private static func returnPath(_ headers: MessageHeaders) -> String? {
        guard let value = headers.first("return-path") else { return nil }
        return Mailbox.all(in: value).first?.address ?? (value.contains("<>") ? "" : nil)
    }
}

/// Parses a message with GMime, within limits on size, parts and headers.
enum MessageReader {
    static func read(_ bytes: Data, envelope: Envelope, ownAddresses: [String]) -> ReceivedMessage {
        _ = MessageParser.ready
        let bytes = withoutMailboxLine(bytes)
        var flaws: Set<ReadingFlaw> = []
        if bytes.count > ReceivedMessage.longest {
            flaws.insert(.tooLong)
        } else if !isMail(bytes) {
            flaws.insert(.tooManyParts)
        }
        let head = flaws.isEmpty ? bytes : self.head(of: bytes)
        return MessageParser.withParsedMessage(head) { message in
            guard let message else {
                let content = PartContent(text: Charset.shown(bytes.prefix(ReceivedMessage.longest), named: nil))
                return ReceivedMessage(
                    headers: MessageHeaders(lines: ""), content: content, flaws: flaws.union([.empty]),
                    envelope: envelope,
                    ownAddresses: ownAddresses)
            }
            let object = UnsafeMutableRawPointer(message).assumingMemoryBound(to: GMimeObject.self)
            let headers = MessageHeaders(object)
            if headers.isEmpty { flaws.insert(.empty) }
            var content = PartContent()
            if flaws.contains(.tooLong) || flaws.contains(.tooManyParts) {
                content.attachments = [ReceivedAttachment(name: "message.eml", type: "message/rfc822", content: bytes)]
            } else if let part = g_mime_message_get_mime_part(message) {
                var walk = PartWalk()
                walk.visit(part)
                content = walk.content
            }
            return ReceivedMessage(
                headers: headers, content: content, flaws: flaws, envelope: envelope, ownAddresses: ownAddresses)
        }
    }

    /// Without the line `From ` that mailbox files and pipes put before a message.
    private static func withoutMailboxLine(_ bytes: Data) -> Data {
        guard bytes.starts(with: Array("From ".utf8)), let end = bytes.firstIndex(of: 0x0A) else { return bytes }
        return Data(bytes[(end + 1)...])
    }

    /// The headers at the beginning, as a message without content.
    private static func head(of bytes: Data) -> Data {
        let start = bytes.prefix(65_536)
        var lines: [Data.SubSequence] = []
        for line in start.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.isEmpty || line.elementsEqual([0x0D]) { break }
            lines.append(line)
        }
        return Data(lines.joined(separator: [0x0A])) + Data("\n\n".utf8)
    }

    /// How many boundaries and lines in the form of a header a message may have. GMime keeps an object for each part
    /// and each header: a message made of nothing else would take a hundred times its size.
    private static let most = (boundaries: 4_000, headers: 200_000)

    private static func isMail(_ bytes: Data) -> Bool {
        let (dash, colon, newline) = (UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "\n"))
        var (boundaries, headers) = (0, 0)
        bytes.withUnsafeBytes { bytes in
            guard let first = bytes.baseAddress else { return }
            var start = 0
            while start < bytes.count {
                let rest = bytes[start...]
                if rest.count > 2, rest[start] == dash, rest[start + 1] == dash, rest[start + 2] != dash {
                    boundaries += 1
                }
                let name = rest.prefix(80).prefix { $0 != colon && $0 > 0x20 && $0 < 0x7F }
                if name.endIndex < rest.endIndex, rest[name.endIndex] == colon { headers += 1 }
                guard let end = memchr(first + start, Int32(newline), rest.count) else { break }
                start = first.distance(to: end) + 1
            }
        }
        return boundaries <= most.boundaries && headers <= most.headers
    }
}
