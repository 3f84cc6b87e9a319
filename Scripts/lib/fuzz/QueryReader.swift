/// Any bytes are a query: what is read of it is made of words that FTS5's syntax cannot take for anything else.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: size), as: UTF8.self)
    let query = Query(text)
    precondition(query == Query(text), "the same text is read otherwise")
    var words = 0
    for piece in query.pieces {
        switch piece {
        case .word(let word): check([word], &words)
        case .phrase(let phrase), .excluded(let phrase): check(phrase, &words)
        case .condition(_, let value, let searched):
            precondition(!value.isEmpty, "a condition without a value")
            check(searched, &words)
        }
    }
    precondition(words <= 2 * 4 * Query.longest, "too many words: \(words)")
    precondition(Query(query.words).words.count <= query.words.count, "words that grow when read again")
    return 0
}

private func check(_ words: [String], _ count: inout Int) {
    count += words.count
    precondition(!words.isEmpty, "a piece without words")
    for word in words {
        precondition(!word.isEmpty, "an empty word")
        precondition(word.unicodeScalars.allSatisfy { $0 != "\"" && $0.value != 0 }, "not a word: \(word)")
    }
}
