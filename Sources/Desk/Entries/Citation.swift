/// A source by which the entries that cite it are found: a page by its address, a law by its reference.
public struct Citation: Sendable {
    private enum Target {
        case page(String)
        case law(LegalReference)
    }

    private let target: Target

    /// - Throws: `Refusal.badSource` for anything else.
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

    /// A text in lower case that every citation contains. A range of articles is only found if it begins with the same
    /// number.
    public var needle: String {
        switch target {
        case .page(let key): key.lowercased()
        case .law(let law): law.needle.lowercased()
        }
    }

    /// Whether an entry's sources, question or answer cite it.
    public func isCited(by text: EntryText) -> Bool {
        let texts = [text.question, text.answer] + text.sources.map(\.description)
        switch target {
        case .page(let key): return texts.contains { Self.addresses(in: $0).contains(key) }
        case .law(let law): return texts.contains { LegalReference.all(in: $0).contains(where: law.meets) }
        }
    }

    /// The normal form of an address, equal for addresses of the same page: without scheme, `www.`, standard port,
    /// fragment and last slash, the host in lower case; nil if it is not an address.
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

    /// The addresses in a text in normal form. Punctuation and brackets at their end are not part of them.
    private static func addresses(in text: String) -> [String] {
        text.matches(of: /https?:\/\/[^\s<>"«»)\]]+/.ignoresCase()).compactMap { match in
            var address = match.output
            while let last = address.last, ".,;:!?'*_".contains(last) { address.removeLast() }
            return key(of: address)
        }
    }
}
