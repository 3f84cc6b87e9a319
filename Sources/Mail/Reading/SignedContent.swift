/// Reads the content of an S/MIME part that includes its signature (RFC 5652, 5; RFC 8551, 3.5.2). The signature is not
/// checked.
enum SignedContent {
    /// Nil if the content is encrypted, compressed or not S/MIME.
    static func content(of bytes: some Collection<UInt8>) -> [UInt8]? {
        let bytes = Array(bytes)
        guard var outer = Element(bytes[...]), outer.tag == 0x30, let type = outer.next(), type.tag == 0x06,
            type.content.elementsEqual(signedData), var explicit = outer.next(), explicit.tag == 0xA0,
            var signed = explicit.next(), signed.tag == 0x30
        else { return nil }
        // The version and the digests precede the signed content.
        while let part = signed.next() {
            guard part.tag == 0x30 else { continue }
            var content = part
            guard content.next()?.tag == 0x06, var holder = content.next(), holder.tag == 0xA0,
                let octets = holder.next()
            else { return nil }
            return text(of: octets, depth: 0)
        }
        return nil
    }

    /// Object identifier 1.2.840.113549.1.7.2.
    private static let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]

    /// The octets of a string, which may be split into several elements.
    private static func text(of octets: Element, depth: Int) -> [UInt8]? {
        if octets.tag == 0x04 { return Array(octets.content) }
        guard octets.tag == 0x24, depth < 4 else { return nil }
        var (rest, text): (Element, [UInt8]) = (octets, [])
        while let piece = rest.next() {
            guard let part = self.text(of: piece, depth: depth + 1) else { return nil }
            text += part
        }
        return text
    }

    /// An element of BER encoding.
    private struct Element {
        let tag: UInt8
        /// The content. If the length is not stated, everything that follows, including the end mark.
        let content: ArraySlice<UInt8>
        /// Where the next element begins; nil if the length is not stated.
        private let end: Int?
        private var at: Int

        init?(_ bytes: ArraySlice<UInt8>) {
            guard bytes.count >= 2, let tag = bytes.first, tag & 0x1F != 0x1F else { return nil }
            self.tag = tag
            let length = bytes[bytes.startIndex + 1]
            var start = bytes.startIndex + 2
            var size: Int? = Int(length)
            if length == 0x80 {
                size = nil
            } else if length > 0x80 {
                let digits = bytes[start...].prefix(Int(length & 0x7F))
                guard digits.count == Int(length & 0x7F), digits.count <= 4 else { return nil }
                size = digits.reduce(0) { $0 << 8 | Int($1) }
                start += digits.count
            }
            if let size {
                guard size <= bytes.endIndex - start else { return nil }
                content = bytes[start..<(start + size)]
                end = start + size
            } else {
                content = bytes[start...]
                end = nil
            }
            at = start
        }

        /// The next element within this one; nil at the end.
        mutating func next() -> Element? {
            guard at < content.endIndex, let element = Element(content[at...]) else { return nil }
            // Two zero bytes end an element whose length is not stated.
            if element.tag == 0, element.content.isEmpty { return nil }
            guard let end = element.ended(depth: 0) else { return nil }
            at = end
            return element
        }

        /// Where the next element begins.
        private func ended(depth: Int) -> Int? {
            if let end { return end }
            guard depth < 16 else { return nil }
            var at = at
            while at < content.endIndex, let inner = Element(content[at...]) {
                guard let next = inner.ended(depth: depth + 1) else { return nil }
                at = next
                if inner.tag == 0, inner.content.isEmpty { return at }
            }
            return nil
        }
    }
}
