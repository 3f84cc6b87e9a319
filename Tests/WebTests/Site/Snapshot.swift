import Desk
import Foundation
import Phrasebook
import Support
import Testing

@testable import Web

/// Compares pages with the HTML files in `Snapshots`. `GUICHET_RECORD=1` overwrites them; check the difference before
/// committing it.
enum Snapshot {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Snapshots")

    /// Compares a page in one language with its file.
    static func check<P: Page>(
        _ page: P, _ name: String, _ language: Language, path: String = "/", isAgent: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let frame = Frame(
            phrases: language.phrases, section: P.section, hasFormErrors: page.formErrors != nil,
            link: (path, Fields("")),
            account: isAgent ? .awa : nil, token: "TOKEN")
        let html = try Renderer().html(page, in: frame)
        let file = folder.appending(path: "\(name).\(language.rawValue).html")
        if ProcessInfo.processInfo.environment["GUICHET_RECORD"] != nil {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return try Data(html.utf8).write(to: file)
        }
        let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let (old, new) = (kept.split(separator: "\n"), html.split(separator: "\n"))
        let at = zip(old, new).first { $0 != $1 }
        #expect(
            kept == html,
            "\(name).\(language.rawValue).html differs: \(at.map { "\($0.0) → \($0.1)" } ?? "its length")",
            sourceLocation: sourceLocation)
    }
}
