/// The headers that tell whether a program sent a message.
struct MachineSigns {
    let autoSubmitted: String?
    let precedence: String?
    let isAutoReply: Bool
    let isOfList: Bool
    /// The values of `X-Failed-Recipients`, which Exim and Gmail write.
    let failedRecipients: [String]

    init(_ headers: MessageHeaders) {
        let submitted = headers.token("auto-submitted") ?? ""
        autoSubmitted = submitted.isEmpty || submitted == "no" ? nil : submitted
        precedence = headers.token("precedence").flatMap {
            ["bulk", "junk", "list", "auto_reply", "auto-reply"].contains($0) ? $0 : nil
        }
        isAutoReply = ["x-autoreply", "x-autorespond", "x-auto-reply", "x-autoresponder", "x-autoreply-from"].contains {
            headers.first($0).map { !["no", "false"].contains(MessageHeaders.decoded($0).lowercased()) } ?? false
        }
        isOfList = headers.first("list-id") != nil
        failedRecipients = headers.mailboxes("x-failed-recipients").map(\.address)
    }
}
