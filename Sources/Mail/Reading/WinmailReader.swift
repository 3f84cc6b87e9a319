import Foundation

/// Reads Outlook's `winmail.dat` (MS-OXTNEF): its files, and its text if that is plain.
struct WinmailReader {
    private var text = ""
    private var html: Data?
    private var attachments: [ReceivedAttachment] = []
    private var charset = "windows-1252"

    static func isWinmail(_ name: String) -> Bool { name.lowercased() == "winmail.dat" }

    /// Nil if the bytes are not a valid `winmail.dat`.
    static func read(_ bytes: Data) -> (text: String, attachments: [ReceivedAttachment])? {
        var input = LittleEndian(bytes)
        guard input.uint32() == 0x223E_9F78, input.uint16() != nil else { return nil }
        var reader = WinmailReader()
        while !input.isAtEnd {
            guard input.take(1) != nil, let id = input.uint32(), let size = input.uint32(),
                let value = input.take(Int(size)),
                input.uint16() != nil
            else { return nil }
            reader.add(UInt16(truncatingIfNeeded: id), value)
            guard reader.attachments.count <= 200 else { return nil }
        }
        if reader.text.isEmpty, let html = reader.html {
            reader.text = ShownText.lines(HTMLText.text(of: Charset.shown(html, named: reader.charset)))
        }
        return (reader.text, reader.attachments)
    }

    /// Reads an attribute (MS-OXTNEF, 2.1.3.2).
    private mutating func add(_ id: UInt16, _ value: Data) {
        switch id {
        case 0x9002: attachments.append(ReceivedAttachment(name: "", type: "application/octet-stream", content: Data()))
        case 0x9007:
            var input = LittleEndian(value)
            if let page = input.uint32(), page != 65_001 { charset = "windows-\(page)" } else { charset = "utf-8" }
        case 0x800C: text = string(value)
        case 0x9003: addProperties(MessageProperties.read(value))
        case 0x8010:
            let name = AttachmentName.of(string(value))
            change { $0.name = name }
        case 0x800F: change { $0.content = value }
        case 0x9005:
            for property in MessageProperties.read(value) {
                switch property.id {
                case 0x3707, 0x3001:
                    let name = AttachmentName.of(string(property))
                    // The long name is preferred. The display name is used if there is none.
                    if !name.isEmpty, property.id == 0x3707 || attachments.last?.name.isEmpty == true {
                        change { $0.name = name }
                    }
                case 0x370E:
                    let type = string(property).lowercased()
                    change { $0.type = type }
                case 0x3701: change { if $0.content.isEmpty { $0.content = property.value } }
                default: break
                }
            }
        default: break
        }
    }

    private mutating func addProperties(_ properties: [MessageProperties.Property]) {
        for property in properties {
            switch property.id {
            case 0x1000: if text.isEmpty { text = string(property) }
            case 0x1013: html = property.value
            default: break
            }
        }
    }

    private mutating func change(_ body: (inout ReceivedAttachment) -> Void) {
        guard let last = attachments.indices.last else { return }
        body(&attachments[last])
    }

    private func string(_ value: Data) -> String {
        Charset.shown(value.prefix { $0 != 0 }, named: charset)
    }

    private func string(_ property: MessageProperties.Property) -> String {
        guard property.isWide else { return string(property.value) }
        var (input, units): (LittleEndian, [UInt16]) = (LittleEndian(property.value), [])
        while let unit = input.uint16(), unit != 0 { units.append(unit) }
        return ShownText.lines(String(decoding: units, as: UTF16.self))
    }
}

/// Reads properties of a message or a file in a `winmail.dat` (MS-OXTNEF, 2.1.3.4).
enum MessageProperties {
    struct Property {
        let id: UInt16
        /// Whether the value is UTF-16.
        let isWide: Bool
        let value: Data
    }

    /// All properties up to the first that cannot be read.
    static func read(_ bytes: Data) -> [Property] {
        var input = LittleEndian(bytes)
        var properties: [Property] = []
        guard let count = input.uint32() else { return [] }
        for _ in 0..<min(count, 4_000) {
            guard let type = input.uint16(), let id = input.uint16() else { break }
            if id >= 0x8000, !skipName(&input) { break }
            guard let values = values(&input, type) else { break }
            if let value = values.first {
                properties.append(Property(id: id, isWide: type & 0xFFF == 0x1F, value: value))
            }
        }
        return properties
    }

    /// Skips the name of a property that is identified by a name instead of a number.
    private static func skipName(_ input: inout LittleEndian) -> Bool {
        guard input.take(16) != nil, let kind = input.uint32(), let size = input.uint32() else { return false }
        return kind == 0 || input.take(padded(size)) != nil
    }

    private static func values(_ input: inout LittleEndian, _ type: UInt16) -> [Data]? {
        let base = type & 0xFFF
        let isVariable = [0x1E, 0x1F, 0x102, 0x0D].contains(base)
        var count: UInt32 = 1
        if isVariable || type & 0x1000 != 0 {
            guard let stated = input.uint32() else { return nil }
            count = stated
        }
        var values: [Data] = []
        for _ in 0..<min(count, 10_000) {
            if isVariable {
                guard let size = input.uint32(), let value = input.take(Int(size)),
                    input.take(padded(size) - Int(size)) != nil
                else { return nil }
                // An object begins with the 16 bytes of its interface identifier.
                values.append(base == 0x0D ? Data(value.dropFirst(16)) : value)
            } else {
                guard let value = input.take(width(base)) else { return nil }
                values.append(value)
            }
        }
        return values
    }

    /// The size of a value of fixed width in bytes, padded to four.
    private static func width(_ type: UInt16) -> Int {
        switch type {
        case 0x05, 0x06, 0x07, 0x14, 0x40: 8
        case 0x48: 16
        case 0x00, 0x01: 0
        default: 4
        }
    }

    private static func padded(_ size: UInt32) -> Int { (Int(size) + 3) / 4 * 4 }
}

/// Reads little-endian numbers.
struct LittleEndian {
    private let bytes: Data
    private var at: Int

    init(_ bytes: Data) { (self.bytes, at) = (bytes, bytes.startIndex) }

    var isAtEnd: Bool { at >= bytes.endIndex }

    mutating func take(_ count: Int) -> Data? {
        guard count >= 0, count <= bytes.endIndex - at else { return nil }
        defer { at += count }
        return Data(bytes[at..<(at + count)])
    }

    mutating func uint16() -> UInt16? { take(2).map { UInt16($0[0]) | UInt16($0[1]) << 8 } }

    mutating func uint32() -> UInt32? {
        take(4).map { $0.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    }
}
