import Desk
import Foundation
import Support
import Testing

@Suite("Files: the type by what they hold, names that hide nothing, sizes")
struct AttachmentTests {
    private static func made(_ name: String, _ content: Data) throws -> NewAttachment {
        try NewAttachment(name: name, content: content)
    }

    private static func flaw(_ content: Data) -> AttachmentFlaw? {
        do {
            _ = try NewAttachment(name: "x.pdf", content: content)
            return nil
        } catch {
            guard case .attachment(.badAttachment(_, let flaw)) = error else { return nil }
            return flaw
        }
    }

    private static let taken: [(AttachmentType, Data)] = [
        (.pdf, SampleFiles.pdf), (.rtf, SampleFiles.rtf), (.text, SampleFiles.text), (.png, SampleFiles.png),
        (.jpeg, SampleFiles.jpeg), (.gif, SampleFiles.gif), (.webp, SampleFiles.webp), (.heic, SampleFiles.heic),
        (.tiff, SampleFiles.tiff), (.docx, SampleFiles.docx), (.xlsx, SampleFiles.xlsx), (.pptx, SampleFiles.pptx),
        (.odt, SampleFiles.openDocument("text")), (.ods, SampleFiles.openDocument("spreadsheet")),
        (.odp, SampleFiles.openDocument("presentation")), (.doc, SampleFiles.compound(["WordDocument", "1Table"])),
        (.xls, SampleFiles.compound(["Workbook"])), (.xls, SampleFiles.compound(["Book"])),
        (.ppt, SampleFiles.compound(["Current User", "A", "B", "C", "D", "PowerPoint Document"])),
    ]

    @Test("Each type is known by its content, whatever its name says")
    func types() throws {
        for (type, content) in Self.taken {
            #expect(try Self.made("programme.exe", content).type == type)
        }
        #expect(Set(Self.taken.map(\.0)).union([.csv]) == Set(AttachmentType.allCases))
    }

    @Test("A table of Excel in its own letters, and a text in UTF-16, are texts")
    func encodings() throws {
        let latin = Data([0x4E, 0x6F, 0x6D, 0x3B, 0xE9, 0x74, 0xE9, 0x0D, 0x0A])
        #expect(try Self.made("tableau.csv", latin).type == .csv)
        #expect(try Self.made("tableau.csv", latin).name == "tableau.csv")
        let wide = try #require("\u{FEFF}Été".data(using: .utf16LittleEndian))
        #expect(try Self.made("note", wide).type == .text)
    }

    private static let refused: [(AttachmentFlaw, Data)] =
        ([
            (.archive, SampleFiles.zip(["a.pdf"])), (.archive, SampleFiles.zip([])),
            (.archive, SampleFiles.zip(["META-INF/MANIFEST.MF", "Main.class"])),
            (.archive, SampleFiles.docx.dropLast(30)), (.archive, Data([0x1F, 0x8B, 8, 0])),
            (.archive, Data("Rar!\u{1A}".utf8)), (.archive, Data([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])),
            (.archive, Data(repeating: 0, count: 257) + Data("ustar".utf8)),
            (.executable, Data([0x7F, 0x45, 0x4C, 0x46, 2, 1])), (.executable, Data("MZ\u{0}".utf8)),
            (.executable, Data([0xCF, 0xFA, 0xED, 0xFE])), (.executable, Data([0xCA, 0xFE, 0xBA, 0xBE])),
            (.executable, Data("#!/bin/sh\nrm -rf /\n".utf8)), (.executable, Data("\u{FEFF}#!/bin/sh\n".utf8)),
            (.unknown, Data([0, 1, 2, 3])), (.unknown, SampleFiles.compound(["Autre"])),
            (.encrypted, SampleFiles.compound(["EncryptionInfo", "EncryptedPackage"])),
        ] as [(AttachmentFlaw, Data)]) + webPages + macros

    private static let webPages: [(AttachmentFlaw, Data)] = [
        (.webPage, Data("<!DOCTYPE html><p>".utf8)), (.webPage, Data("\n  <HTML>".utf8)),
        (.webPage, Data("<!-- rien --><script>".utf8)), (.webPage, Data("<?xml version='1.0'?><x:html>".utf8)),
        (.webPage, Data("<?xml version='1.0'?><feed>".utf8)), (.svg, Data("<svg onload='x'>".utf8)),
        (.svg, Data("\u{FEFF}<?xml version='1.0'?>\n<!-- a -->\n<svg:svg>".utf8)),
        (.svg, Data("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'><svg>".utf8)),
    ]

    private static let macros: [(AttachmentFlaw, Data)] = [
        (.macros, SampleFiles.zip(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])),
        (.macros, SampleFiles.zip(["[Content_Types].xml", "xl/workbook.xml", "xl\\autre.bin"])),
        (.macros, SampleFiles.zip(["[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"])),
        (.macros, SampleFiles.openDocument("text", ["content.xml", "Basic/Standard/script-lb.xml"])),
        (.macros, SampleFiles.compound(["WordDocument", "Macros", "VBA"])),
        (.macros, SampleFiles.compound(["Workbook", "_VBA_PROJECT_CUR"])),
        (.macros, SampleFiles.compound(["PowerPoint Document"], after: presentationMacros)),
    ]

    private static let presentationMacros = Data([
        0x1F, 0, 0xFF, 3, 0x14, 0, 0, 0, 2, 0, 0, 4, 0x0C, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0,
    ])

    @Test("Archives, programs, pages, macros and what nobody knows are refused, whatever their name says")
    func refused() {
        for (flaw, content) in Self.refused {
            #expect(Self.flaw(content) == flaw, "\(content.prefix(12).map { $0 })")
        }
    }

    @Test("A text that speaks of an address, a person or a sign is no page")
    func texts() throws {
        for text in ["<https://exemple.fr> dit tout", "<Léa> a écrit", "a < b", "<3", "Le <b>gras</b>", "<"] {
            #expect(try Self.made("note.txt", Data(text.utf8)).type == .text, "\(text)")
        }
    }

    @Test("An empty file is refused, and one beyond 10 MB")
    func sizes() throws {
        #expect(throws: Refusal.emptyAttachment("a.pdf")) { try Self.made("a.pdf", Data()) }
        let large = SampleFiles.pdf + Data(repeating: 0x20, count: Bounds.attachment)
        #expect(throws: Refusal.largeAttachment("a.pdf", bytes: large.count)) { try Self.made("a.pdf", large) }
        #expect(try Self.made("a.pdf", large.prefix(Bounds.attachment)).content.count == 10_000_000)
    }

    @Test("Twenty files a message, and 25 MB together")
    func together() throws {
        let small = try Self.made("a.txt", SampleFiles.text)
        #expect(try Array(repeating: small, count: 20).checked().count == 20)
        #expect(throws: Refusal.manyAttachments(21)) { try Array(repeating: small, count: 21).checked() }
        let large = try Self.made("b.pdf", SampleFiles.pdf + Data(repeating: 0x20, count: 9_000_000))
        #expect(throws: Refusal.largeAttachments(bytes: 3 * large.content.count)) {
            try [large, large, large].checked()
        }
    }

    private static let namings: [(String, String)] = [
        ("rapport.pdf", "rapport.pdf"), ("Rapport.PDF", "Rapport.PDF"), ("/etc/passwd.pdf", "passwd.pdf"),
        (#"C:\Users\lea\bilan.pdf"#, "bilan.pdf"), ("../../x.pdf", "x.pdf"), ("..", "document.pdf"),
        ("", "document.pdf"), (".profile.pdf", "profile.pdf"), ("a/", "document.pdf"),
        ("facture.exe", "facture.exe.pdf"),
        ("sans extension", "sans extension.pdf"), ("fin. .", "fin.pdf"), ("報告書.pdf", "報告書.pdf"),
        ("تقرير.pdf", "تقرير.pdf"), ("a\u{202E}fdp.exe", "afdp.exe.pdf"), ("a\u{0}b\nc.pdf", "ab c.pdf"),
        ("re\u{301}sume\u{301}.pdf", "résumé.pdf"), ("  deux   mots.pdf ", "deux mots.pdf"),
    ]

    @Test("A name keeps its script and loses its path, its dots in front and what hides its end", arguments: namings)
    func names(given: String, kept: String) throws {
        #expect(try Self.made(given, SampleFiles.pdf).name == kept)
    }

    @Test("A name of 300 characters is cut and keeps its extension, in any script")
    func longNames() throws {
        for letter in ["a", "é", "報", "👩‍👩‍👧"] {
            let name = try Self.made(String(repeating: letter, count: 300) + ".pdf", SampleFiles.pdf).name
            #expect(name.hasSuffix(letter + ".pdf"))
            #expect(name.utf8.count <= 240)
            #expect(name.count <= 200)
        }
    }

    @Test("A name of megabytes is cut as one of 300 characters is; one of marks alone is a document")
    func hugeNames() throws {
        let long = try Self.made(String(repeating: "é", count: 1_000_000) + ".pdf", SampleFiles.pdf).name
        #expect(long == String(repeating: "é", count: 118) + ".pdf")
        let marks = "e" + String(repeating: "\u{301}", count: 1_000_000) + ".pdf"
        #expect(try Self.made(marks, SampleFiles.pdf).name == "document.pdf")
    }

    @Test("Two of the same name are told apart")
    func same() {
        #expect(AttachmentName.unlike(["a.pdf"], "b.pdf") == "b.pdf")
        #expect(AttachmentName.unlike(["a.pdf", "A (2).pdf"], "A.pdf") == "A (3).pdf")
        let long = String(repeating: "é", count: 116) + ".pdf"
        #expect(AttachmentName.unlike([long], long).utf8.count <= 240)
    }

    @Test("What a person writes names a file: its name, or its number")
    func named() throws {
        let files = [("2", 1), ("a.pdf", 2)].map { name, number in
            Attachment(
                id: 9, number: number, name: name, type: .pdf, size: 1, hash: Data(repeating: 0, count: 32), version: 1)
        }
        #expect(try files.named("A.PDF", of: "1").number == 2)
        #expect(try files.named("1", of: "1").name == "2")
        #expect(try files.named("2", of: "1").name == "2")
        #expect(throws: Refusal.unknownAttachment("3", of: "1", known: ["2", "a.pdf"])) {
            try files.named("3", of: "1")
        }
    }
}
