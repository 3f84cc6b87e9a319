/// Something that entries cite, to find those that do: a page by its address, a law by its reference.
public struct Citation: Sendable {
    private enum Target {
        case page(String)
        case law(LegalReference)
    }

    private let target: Target

    /// - Throws: `Refusal.badSource` when it is neither an address nor a legal reference.
    public init(_ text: String) throws(Refusal) {
        let kept = try Text.required(text, .source)
        if let key = Self.key(of: kept[...]) {
            target = .page(key)
        } else if let law = LegalReference(kept) {
            target = .law(law)
        } else {
            throw .badSource(kept)
        }
    }

    /// What every text that cites it holds, in lower case. Of a range of articles only one that begins with the same number
    /// is found by it.
    public var needle: String {
        switch target {
        case .page(let key): key.lowercased()
        case .law(let law): law.needle.lowercased()
        }
    }

    /// Whether an entry's sources, its question or its answer cite it.
    public func isCited(by text: EntryText) -> Bool {
        let texts = [text.question, text.answer] + text.sources.map(\.description)
        switch target {
        case .page(let key): return texts.contains { Self.addresses(in: $0).contains(key) }
        case .law(let law): return texts.contains { LegalReference.all(in: $0).contains(where: law.meets) }
        }
    }

    /// An address in the form in which two of the same page are equal: without scheme, `www.`, standard port, fragment and
    /// last slash, the host in lower case; nil where it is none.
    static func key(of text: Substring) -> String? {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
        var rest = text.dropFirst(scheme.count).prefix { $0 != "#" && !$0.isWhitespace }
        let host = rest.prefix { $0 != "/" && $0 != "?" }
        rest = rest.dropFirst(host.count)
        var name = host.lowercased()
        if name.hasPrefix("www.") { name.removeFirst(4) }
        for port in [":443", ":80"] where name.hasSuffix(port) { name.removeLast(port.count) }
        guard name.contains("."), !name.hasPrefix(".") else { return nil }
        while rest.last == "/" { rest.removeLast() }
        return name + rest
    }

    /// The addresses in a text, as keys. What ends a sentence or a bracket is not part of one.
    private static func addresses(in text: String) -> [String] {
        text.matches(of: /https?:\/\/[^\s<>"«»)\]]+/.ignoresCase()).compactMap { match in
            var address = match.output
            while let last = address.last, ".,;:!?'*_".contains(last) { address.removeLast() }
            return key(of: address)
        }
    }
}
