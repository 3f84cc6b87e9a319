import Foundation

/// The names of the files in a ZIP (APPNOTE.TXT, 4.3), by which an office file is told from any other archive. Nothing is
/// decompressed.
enum ZipDirectory {
    /// The most files that are looked at. An office file has some hundreds.
    private static let mostFiles = 10_000
    /// The length of the record that ends the directory, and the longest comment after it.
    private static let (endLength, longestComment) = (22, 65_535)

    static func isMeant(by bytes: Data) -> Bool { bytes.has([0x50, 0x4B, 0x03, 0x04], at: 0) }

    static func type(of bytes: Data) -> Result<AttachmentType, AttachmentFlaw> {
        guard let names = names(in: bytes) else { return .failure(.archive) }
        if let type = openDocument(bytes) {
            // There LibreOffice keeps macros.
            let hasMacros = names.contains { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }
            return hasMacros ? .failure(.macros) : .success(type)
        }
        guard names.contains("[Content_Types].xml") else { return .failure(.archive) }
        let types: [(AttachmentType, folder: String, file: String)] = [
            (.docx, "word/", "word/document.xml"), (.xlsx, "xl/", "xl/workbook.xml"),
            (.pptx, "ppt/", "ppt/presentation.xml"),
        ]
        guard let found = types.first(where: { type in names.contains { $0.hasPrefix(type.folder) } }) else {
            return .failure(.archive)
        }
        if names.contains(where: { isMacro($0, in: found.folder) }) { return .failure(.macros) }
        return names.contains(found.file) ? .success(found.0) : .failure(.unknown)
    }

    /// Whether a file is a project of macros: under its usual name, or beside the document under another one. A binary
    /// workbook (`xlsb`) is one too, because nobody sees what is in it.
    private static func isMacro(_ name: String, in folder: String) -> Bool {
        let name = name.lowercased()
        let last = name.split(separator: "/").last ?? ""
        let isBeside = name == folder + last
        return last.hasPrefix("vbaproject") || last.hasPrefix("vbadata") || (isBeside && last.hasSuffix(".bin"))
            || name.hasPrefix("\(folder)macrosheets/")
    }

    /// The type that the first file names, which is `mimetype` and not compressed (OpenDocument 1.3, part 2, 3.3).
    private static func openDocument(_ bytes: Data) -> AttachmentType? {
        guard bytes.littleEndian16(at: 8) == 0, bytes.littleEndian16(at: 26) == 8,
            bytes.has(Array("mimetype".utf8), at: 30), let extra = bytes.littleEndian16(at: 28),
            let size = bytes.littleEndian(at: 18), size <= 100, 38 + extra + size <= bytes.count
        else { return nil }
        let said = String(decoding: bytes[(38 + extra)..<(38 + extra + size)], as: UTF8.self)
        return [.odt, .ods, .odp].first { said == $0.mediaType || said == $0.mediaType + "-template" }
    }

    /// Nil where there is no directory that can be read, or it is too long.
    private static func names(in bytes: Data) -> Set<String>? {
        guard let end = end(of: bytes), let count = bytes.littleEndian16(at: end + 10), count <= mostFiles,
            var place = bytes.littleEndian(at: end + 16)
        else { return nil }
        var names: Set<String> = []
        for _ in 0..<count {
            guard bytes.has([0x50, 0x4B, 0x01, 0x02], at: place), let name = bytes.littleEndian16(at: place + 28),
                let extra = bytes.littleEndian16(at: place + 30), let comment = bytes.littleEndian16(at: place + 32),
                place + 46 + name <= bytes.count
            else { return nil }
            // Some programs write paths of Windows.
            let text = String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self)
            names.insert(text.replacing("\\", with: "/"))
            place += 46 + name + extra + comment
        }
        return names
    }

    /// Where the record at the end of the directory begins.
    private static func end(of bytes: Data) -> Int? {
        let last = bytes.count - endLength
        guard last >= 0 else { return nil }
        return stride(from: last, through: max(0, last - longestComment), by: -1).first { place in
            bytes.has([0x50, 0x4B, 0x05, 0x06], at: place)
                && bytes.littleEndian16(at: place + 20) == bytes.count - place - endLength
        }
    }
}
