/// Any bytes pass through the tokenizer: its tokens stand in order within the text, are words, and come again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    let text = UnsafeBufferPointer(start: start, count: size)
    let first = tokens(of: text), second = tokens(of: text)
    precondition(first.elementsEqual(second) { $0 == $1 }, "the same text gives other tokens")
    for word in words(of: String(decoding: text, as: UTF8.self)) {
        precondition(!word.folded.isEmpty && word.folded.utf8.count <= Words.longest, "a word of no length, or too long")
        precondition(Folding.fold(word.folded) == word.folded, "a folded word folds further: \(word.folded)")
    }
    return 0
}

nonisolated(unsafe) private let analyzer = Analyzer()

private func tokens(of text: UnsafeBufferPointer<UInt8>) -> [([UInt8], Range<Int>, Bool)] {
    var found: [([UInt8], Range<Int>, Bool)] = []
    var end = 0
    let status = analyzer.tokenize(text) { token, bytes, isStopWord in
        precondition(!token.isEmpty && token.count <= Words.longest, "a token of no length, or too long")
        precondition(String(validating: token, as: UTF8.self) != nil, "a token that is no UTF-8")
        precondition(bytes.lowerBound >= end && !bytes.isEmpty && bytes.upperBound <= text.count, "out of place")
        end = bytes.upperBound
        found.append((Array(token), bytes, isStopWord))
        return 0
    }
    precondition(status == 0)
    return found
}
