import Foundation

/// A form as browsers send it where it has files: `multipart/form-data` (RFC 7578). The parts are bytes between
/// boundaries; nothing in them is decoded, so that a file arrives as it was sent, also one that is a mail or a page.
struct Multipart {
    /// The fields that are no files, in order.
    private(set) var fields: [(name: String, value: String)] = []
    /// The files that were chosen. A field without a file is left out.
    private(set) var files: [SentFile] = []

    /// The most parts that are read; no form of the site has as many.
    private static let most = 1_000

    /// Nil where the body does not follow the format.
    /// - Parameter boundary: the parameter of the media type.
    init?(_ body: Data, boundary: String) {
        guard !boundary.isEmpty, boundary.utf8.count <= 70 else { return nil }
        let line = Data("\r\n--\(boundary)".utf8)
        // The first boundary may stand at the very beginning.
        let first = line.dropFirst(2)
        let start: Data.Index
        if body.starts(with: first) {
            start = body.startIndex + first.count
        } else if let found = body.range(of: line) {
            start = found.upperBound
        } else {
            return nil
        }
        var rest = body[start...]
        for _ in 0..<Self.most {
            if rest.starts(with: Data("--".utf8)) { return }
            guard rest.starts(with: Data("\r\n".utf8)), let end = rest.range(of: line) else { return nil }
            guard add(rest[rest.startIndex..<end.lowerBound]) else { return nil }
            rest = rest[end.upperBound...]
        }
        return nil
    }

    /// - Returns: whether it is a part with a name.
    private mutating func add(_ part: Data) -> Bool {
        guard let blank = part.range(of: Data("\r\n\r\n".utf8)) else { return false }
        let head = String(decoding: part[part.startIndex..<blank.lowerBound], as: UTF8.self)
        let content = part[blank.upperBound...]
        let disposition = head.split(whereSeparator: \.isNewline).first {
            $0.lowercased().hasPrefix("content-disposition:")
        }
        guard let disposition, let name = Self.parameter("name", of: disposition) else { return false }
        if let file = Self.parameter("filename", of: disposition) {
            // What browsers send for a field in which nothing was chosen.
            if !(file.isEmpty && content.isEmpty) {
                files.append(SentFile(field: name, name: file, content: Data(content)))
            }
        } else {
            fields.append((name, String(decoding: content, as: UTF8.self)))
        }
        return true
    }

    /// A parameter of a header, with what browsers escape in it (https://html.spec.whatwg.org/#multipart-form-data).
    private static func parameter(_ name: String, of header: Substring) -> String? {
        guard let start = header.range(of: "; \(name)=\"") ?? header.range(of: ";\(name)=\"") else { return nil }
        let value = header[start.upperBound...].prefix { $0 != "\"" }
        return value.replacingOccurrences(of: "%22", with: "\"").replacingOccurrences(of: "%0D", with: " ")
            .replacingOccurrences(of: "%0A", with: " ")
    }
}

/// A file of a form, not yet checked.
struct SentFile: Sendable {
    let field: String
    /// As the sender's machine has it.
    let name: String
    let content: Data
}
