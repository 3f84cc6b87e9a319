import Foundation

/// The types of files that the desk takes. The raw value is the usual extension.
public enum AttachmentType: String, Codable, CaseIterable, Sendable {
    case pdf
    case docx, xlsx, pptx
    case odt, ods, odp
    case doc, xls, ppt
    case rtf, csv
    case text = "txt"
    case png
    case jpeg = "jpg"
    case gif, webp, heic
    case tiff = "tif"

    public var fileExtension: String { rawValue }

    /// The extensions that a file of the type may have, in lower case: opened by its name, it is what it was found to be.
    public var fileExtensions: Set<String> {
        switch self {
        case .docx: ["docx", "dotx"]
        case .xlsx: ["xlsx", "xltx"]
        case .pptx: ["pptx", "potx", "ppsx"]
        case .odt: ["odt", "ott"]
        case .ods: ["ods", "ots"]
        case .odp: ["odp", "otp"]
        case .doc: ["doc", "dot"]
        case .xls: ["xls", "xlt"]
        case .ppt: ["ppt", "pps", "pot"]
        case .text: ["txt", "text", "md", "csv", "tsv", "tab", "log", "json", "ics", "vcf"]
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .heic: ["heic", "heif"]
        case .tiff: ["tif", "tiff"]
        case .pdf, .rtf, .csv, .png, .gif, .webp: [rawValue]
        }
    }

    /// The media type (RFC 6838), as registered with IANA.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .doc: "application/msword"
        case .xls: "application/vnd.ms-excel"
        case .ppt: "application/vnd.ms-powerpoint"
        case .rtf: "application/rtf"
        case .csv: "text/csv"
        case .text: "text/plain"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .heic: "image/heic"
        case .tiff: "image/tiff"
        }
    }

    public var isImage: Bool {
        switch self {
        case .png, .jpeg, .gif, .webp, .heic, .tiff: true
        case .pdf, .docx, .xlsx, .pptx, .odt, .ods, .odp, .doc, .xls, .ppt, .rtf, .csv, .text: false
        }
    }

    /// The type of a content, by what it says, never by a name.
    static func found(in content: Data) -> Result<AttachmentType, AttachmentFlaw> {
        // Indices from 0, without copying.
        let bytes = content.startIndex == 0 ? content : Data(content)
        if let flaw = Signature.flaw(of: bytes) { return .failure(flaw) }
        if let type = Signature.type(of: bytes) { return .success(type) }
        if ZipDirectory.isMeant(by: bytes) { return ZipDirectory.type(of: bytes) }
        if CompoundFile.isMeant(by: bytes) { return CompoundFile.type(of: bytes) }
        return PlainText.type(of: bytes)
    }
}

/// Why a content is not taken.
public enum AttachmentFlaw: String, Codable, CaseIterable, Error, Sendable {
    case archive
    case executable
    case webPage = "web_page"
    case svg
    /// An office file with macros, which are programs.
    case macros
    /// An office file that is encrypted, so that nobody sees whether it has macros.
    case encrypted
    /// None of the types that are taken.
    case unknown
}

/// The bytes with which files of a type begin.
private enum Signature {
    private static let types: [([UInt8], AttachmentType)] = [
        (Array("{\\rtf".utf8), .rtf), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        ([0xFF, 0xD8, 0xFF], .jpeg), (Array("GIF87a".utf8), .gif), (Array("GIF89a".utf8), .gif),
        ([0x49, 0x49, 0x2A, 0x00], .tiff), ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
    ]

    private static let executables: [[UInt8]] = [
        [0x7F, 0x45, 0x4C, 0x46], Array("MZ".utf8), Array("#!".utf8),
        // Mach-O of 32 and 64 bits in both byte orders; of several processors, as Java classes are.
        [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE],
        [0xCA, 0xFE, 0xBA, 0xBE], [0xBE, 0xBA, 0xFE, 0xCA],
        // WebAssembly, Dalvik, a shortcut of Windows.
        [0x00, 0x61, 0x73, 0x6D], Array("dex\n".utf8), [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
    ]

    private static let archives: [[UInt8]] = [
        [0x1F, 0x8B], [0x1F, 0x9D], [0x1F, 0xA0], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!".utf8), [0x28, 0xB5, 0x2F, 0xFD], [0x04, 0x22, 0x4D, 0x18],
        Array("LZIP".utf8), Array("MSCF".utf8), Array("xar!".utf8), Array("!<arch>".utf8), Array("070701".utf8),
        Array("070702".utf8), Array("070707".utf8), [0xC7, 0x71], [0x71, 0xC7],
        // A ZIP without files, and a part of one.
        [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
    ]

    /// Bytes that stand further on.
    private static let laterArchives: [(offset: Int, bytes: [UInt8])] = [
        (257, Array("ustar".utf8)), (2, Array("-lh".utf8)), (2, Array("-lz".utf8)), (7, Array("**ACE**".utf8)),
        (0x8001, Array("CD001".utf8)),
    ]

    static func flaw(of bytes: Data) -> AttachmentFlaw? {
        // Before a script, some programs skip a byte order mark.
        let unmarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        if executables.contains(where: { unmarked.starts(with: $0) }) { return .executable }
        let isArchive =
            archives.contains { bytes.starts(with: $0) }
            || laterArchives.contains { bytes.has($0.bytes, at: $0.offset) }
        return isArchive ? .archive : nil
    }

    static func type(of bytes: Data) -> AttachmentType? {
        if let found = types.first(where: { bytes.starts(with: $0.0) }) { return found.1 }
        // Readers take white space before it.
        let start = bytes.prefix(1_024).drop { [0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }
        if start.starts(with: "%PDF-".utf8) { return .pdf }
        if bytes.has(Array("RIFF".utf8), at: 0), bytes.has(Array("WEBP".utf8), at: 8) { return .webp }
        return isHEIC(bytes) ? .heic : nil
    }

    /// The brands of still pictures coded by HEVC (ISO/IEC 23008-12, B.4).
    private static let brands = ["heic", "heix", "heim", "heis", "hevc", "hevx"].map { Array($0.utf8) }
    private static let generalBrands = ["mif1", "msf1"].map { Array($0.utf8) }

    /// Its own brand, or one of those it is compatible with.
    private static func isHEIC(_ bytes: Data) -> Bool {
        guard bytes.has(Array("ftyp".utf8), at: 4) else { return false }
        if brands.contains(where: { bytes.has($0, at: 8) }) { return true }
        guard generalBrands.contains(where: { bytes.has($0, at: 8) }) else { return false }
        let end = min(bytes.bigEndian(at: 0) ?? 0, bytes.count, 256)
        return stride(from: 16, to: end, by: 4).contains { place in brands.contains { bytes.has($0, at: place) } }
    }
}

/// Numbers and bytes at a place of a content; nil and false where it ends before.
extension Data {
    func has(_ bytes: [UInt8], at offset: Int) -> Bool {
        offset >= 0 && offset <= count - bytes.count && self[offset..<offset + bytes.count].elementsEqual(bytes)
    }

    func littleEndian16(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(self[offset]) | Int(self[offset + 1]) << 8
    }

    func littleEndian(at offset: Int) -> Int? {
        guard let low = littleEndian16(at: offset), let high = littleEndian16(at: offset + 2) else { return nil }
        return low | high << 16
    }

    func bigEndian(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 4 else { return nil }
        return self[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
