import Foundation

/// Any bytes are a message: it is read without a failure, nothing of its text is lost, and what is read can be shown.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    let bytes = Data(UnsafeBufferPointer(start: start, count: size))
    let message = ReceivedMessage(bytes, ownAddresses: ["guichet@centre.example"])
    for relation in [MessageRelation.new, .reply, .forward] {
        let written = WrittenText(message.text, of: relation)
        precondition(written.whole == message.text, "text was lost")
        precondition(written.kept.isEmpty == message.text.isBlank, "nothing was kept")
    }
    check(message.text, takesLines: true)
    let mailboxes = [message.from].compactMap { $0 } + message.to + message.cc
    for line in [message.subject] + mailboxes.map(\.address) + mailboxes.compactMap(\.name) { check(line) }
    for attachment in message.attachments {
        check(attachment.name)
        precondition(!attachment.name.unicodeScalars.contains("/") && attachment.name.unicodeScalars.count <= 200, "not a name")
    }
    for id in message.inReplyTo + message.references {
        precondition(!id.isEmpty && !id.contains(where: \.isWhitespace), "not a Message-ID")
    }
    if case .bounce(let bounce) = message.kind {
        for failure in bounce.failures { check(failure.address + failure.diagnostic) }
    }
    return 0
}

private func check(_ text: String, takesLines: Bool = false) {
    for scalar in text.unicodeScalars where !(takesLines && "\n\t".unicodeScalars.contains(scalar)) {
        precondition(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "a control character: \(scalar.value)")
    }
}
