/// Joins the lines of `format=flowed` text (RFC 3676), so that each paragraph is one line.
enum UnflowedText {
    /// - Parameter deletesSpace: the parameter `delsp=yes`: the space at the end of a flowed line is not part of the
    ///   text.
    static func text(_ text: String, deletesSpace: Bool) -> String {
        var unwrapped = ""
        unwrapped.reserveCapacity(text.utf8.count)
        /// The quotation level of the paragraph that continues on the next line; nil if none does.
        var flowing: Int?
        var isFirst = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == ">" }.count
            var words = line.dropFirst(depth)
            if words.first == " " { words = words.dropFirst() }
            let isSignatureMark = words == "-- "
            let flows = words.last == " " && !isSignatureMark
            if flows, deletesSpace { words = words.dropLast() }
            if flowing != depth || isSignatureMark {
                if !isFirst { unwrapped.append("\n") }
                if depth > 0 { unwrapped.append(String(repeating: ">", count: depth) + " ") }
            }
            unwrapped.append(contentsOf: words)
            flowing = flows ? depth : nil
            isFirst = false
        }
        return unwrapped
    }
}
