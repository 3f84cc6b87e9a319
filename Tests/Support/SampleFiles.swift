public import Foundation

/// Small files of each type, made byte by byte.
public enum SampleFiles {
    public static let pdf = Data("%PDF-1.7\n%\u{E2}\u{E3}\n1 0 obj\n<< >>\nendobj\n%%EOF\n".utf8)
    public static let text = Data("Bonjour à tous.\n".utf8)
    public static let rtf = Data(#"{\rtf1\ansi Bonjour}"#.utf8)
    public static let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
    public static let jpeg = Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 16])
    public static let gif = Data("GIF89a\u{1}\u{0}".utf8)
    public static let webp = Data("RIFF".utf8) + Data([4, 0, 0, 0]) + Data("WEBPVP8 ".utf8)
    public static let heic = Data([0, 0, 0, 24]) + Data("ftypheic".utf8) + Data([0, 0, 0, 0]) + Data("mif1heic".utf8)
    public static let tiff = Data([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0])
    public static let docx = zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
    public static let xlsx = zip(["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/printerSettings/a.bin"])
    public static let pptx = zip(["[Content_Types].xml", "ppt/presentation.xml"])
    /// A test of virus checkers (EICAR), its text in two halves, so that this source is no find.
    public static let eicar = Data(
        (#"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-"# + #"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"#).utf8)

    /// An OpenDocument file: its first file names its type.
    public static func openDocument(_ type: String, _ names: [String] = ["content.xml"]) -> Data {
        zip(["mimetype"] + names, contents: ["mimetype": "application/vnd.oasis.opendocument.\(type)"])
    }

    /// A ZIP of files that are not compressed.
    public static func zip(_ names: [String], contents: [String: String] = [:]) -> Data {
        var (files, directory) = (Data(), Data())
        for name in names {
            let content = Data((contents[name] ?? "x").utf8)
            let sizes = long(content.count) + long(content.count)
            let start = files.count
            files +=
                Data([0x50, 0x4B, 3, 4]) + Data(repeating: 0, count: 14) + sizes + short(name.utf8.count) + short(0)
            files += Data(name.utf8) + content
            directory += Data([0x50, 0x4B, 1, 2]) + Data(repeating: 0, count: 16) + sizes + short(name.utf8.count)
            directory += Data(repeating: 0, count: 12) + long(start) + Data(name.utf8)
        }
        let counts = short(names.count) + short(names.count)
        return files + directory + Data([0x50, 0x4B, 5, 6]) + short(0) + short(0) + counts + long(directory.count)
            + long(files.count) + short(0)
    }

    /// A compound file, as Office kept its files until 2007, with streams of these names.
    public static func compound(_ names: [String], after: Data = Data()) -> Data {
        var header = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(repeating: 0, count: 22)
        header += short(9) + short(6) + Data(repeating: 0, count: 10) + long(1) + long(1)
        header += Data(repeating: 0, count: 16) + long(0xFFFF_FFFE) + long(0)
        header += Data((0..<109).flatMap { Array(long($0 == 0 ? 0 : 0xFFFF_FFFF)) })
        let directorySectors = (names.count + 4) / 4
        var table = Data(long(0xFFFF_FFFD))
        for sector in 1...directorySectors { table += long(sector == directorySectors ? 0xFFFF_FFFE : sector + 1) }
        table += Data(repeating: 0xFF, count: 512 - table.count)
        var directory = Data()
        for name in ["Root Entry"] + names {
            let units = Data(name.utf16.flatMap { Array(short(Int($0))) })
            directory += units + Data(repeating: 0, count: 64 - units.count) + short(units.count + 2)
            directory += Data(repeating: 0, count: 62)
        }
        directory += Data(repeating: 0, count: directorySectors * 512 - directory.count)
        return header + table + directory + after
    }

    private static func short(_ number: Int) -> Data { Data([UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]) }
    private static func long(_ number: Int) -> Data { short(number & 0xFFFF) + short(number >> 16) }
}
