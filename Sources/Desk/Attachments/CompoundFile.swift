import Foundation

/// The directory of a compound file (MS-CFB), in which Office kept its files until 2007. Other programs use the form too.
struct CompoundFile {
    private let bytes: Data
    /// In bytes.
    private let sectorSize: Int
    /// The sectors of the allocation table.
    private let table: [Int]

    /// Longer chains of sectors than a file of `Bounds.attachment` has are damage.
    private static let mostSectors = Bounds.attachment / 512 + 1
    /// The most entries of the directory that are looked at.
    private static let mostEntries = 20_000
    private static let endOfChain = 0xFFFF_FFFE

    static func isMeant(by bytes: Data) -> Bool {
        bytes.has([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], at: 0)
    }

    static func type(of bytes: Data) -> Result<AttachmentType, AttachmentFlaw> {
        guard let file = CompoundFile(bytes) else { return .failure(.unknown) }
        let names = file.names()
        // A newer office file with a password is encrypted as a whole (MS-OFFCRYPTO, 2.3.4).
        if names.contains("encryptedpackage") { return .failure(.encrypted) }
        let types: [(AttachmentType, [String])] = [
            (.doc, ["worddocument"]), (.xls, ["workbook", "book"]), (.ppt, ["powerpoint document"]),
        ]
        guard let found = types.first(where: { !names.isDisjoint(with: $0.1) }) else { return .failure(.unknown) }
        let projects: Set = ["_vba_project_cur", "_vba_project", "vba", "macros"]
        if !names.isDisjoint(with: projects) || (found.0 == .ppt && hasPresentationMacros(bytes)) {
            return .failure(.macros)
        }
        return .success(found.0)
    }

    private init?(_ bytes: Data) {
        guard let shift = bytes.littleEndian16(at: 30), shift == 9 || shift == 12,
            var next = bytes.littleEndian(at: 68), let extra = bytes.littleEndian(at: 72)
        else { return nil }
        self.bytes = bytes
        sectorSize = 1 << shift
        var table = (0..<109).compactMap { bytes.littleEndian(at: 76 + 4 * $0) }
        // What the header has no room for stands in sectors that are linked by their last number.
        for _ in 0..<min(extra, Self.mostSectors) where next < Self.endOfChain {
            let place = (next + 1) * sectorSize
            let last = sectorSize / 4 - 1
            table += (0..<last).compactMap { bytes.littleEndian(at: place + 4 * $0) }
            next = bytes.littleEndian(at: place + 4 * last) ?? Self.endOfChain
        }
        self.table = table
    }

    /// The sector that follows one in its chain; nil at the end, or where the table is damaged.
    private func next(_ sector: Int) -> Int? {
        let perSector = sectorSize / 4
        guard sector / perSector < table.count else { return nil }
        let next = bytes.littleEndian(at: (table[sector / perSector] + 1) * sectorSize + 4 * (sector % perSector))
        return next.flatMap { $0 < Self.endOfChain ? $0 : nil }
    }

    /// The names of its streams and folders, in lower case.
    private func names() -> Set<String> {
        var (names, entries): (Set<String>, Int) = ([], 0)
        var sector = bytes.littleEndian(at: 48)
        for _ in 0..<Self.mostSectors {
            guard let place = sector, entries < Self.mostEntries else { break }
            for start in stride(from: (place + 1) * sectorSize, to: (place + 2) * sectorSize, by: 128) {
                entries += 1
                if let name = name(at: start) { names.insert(name) }
            }
            sector = next(place)
        }
        return names
    }

    /// In UTF-16, with its length in bytes behind it.
    private func name(at start: Int) -> String? {
        guard let length = bytes.littleEndian16(at: start + 64), (4...64).contains(length) else { return nil }
        let units = stride(from: start, to: start + length - 2, by: 2).compactMap { bytes.littleEndian16(at: $0) }
        return String(decoding: units.map { UInt16($0) }, as: UTF16.self).lowercased()
    }

    /// Whether a presentation says that it has macros: `fHasMacros` of its VbaInfoAtom (MS-PPT, 2.4.10).
    private static func hasPresentationMacros(_ bytes: Data) -> Bool {
        let mark = Data([0xFF, 0x03, 0x14, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x04, 0x0C, 0x00, 0x00, 0x00])
        var rest = bytes.startIndex..<bytes.endIndex
        while let found = bytes.range(of: mark, in: rest) {
            if bytes.littleEndian(at: found.upperBound + 4) == 1 { return true }
            rest = found.upperBound..<bytes.endIndex
        }
        return false
    }
}
