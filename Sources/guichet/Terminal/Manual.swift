import ArgumentParser
import Documents
import Markup

/// The manual, compiled into the program: one Markdown text for the terminal, the site and readers of the sources.
enum Manual {
    /// Its chapters, in the order in which one reads them. A new file in `Manual` needs a line here.
    static let chapters: [ManualChapter] = [
        ("asking", PackageResources.asking_md),
        ("searching", PackageResources.searching_md),
        ("centre-day", PackageResources.centre_day_md),
        ("entries", PackageResources.entries_md),
        ("places", PackageResources.places_md),
        ("server", PackageResources.server_md),
        ("mail", PackageResources.mail_md),
        ("receiving", PackageResources.receiving_md),
        ("api", PackageResources.api_md),
        ("backups", PackageResources.backups_md),
        ("security", PackageResources.security_md),
        ("formats", PackageResources.formats_md),
        ("settings", PackageResources.settings_md),
        ("trouble", PackageResources.trouble_md),
        ("commands", PackageResources.commands_md),
    ].map { ManualChapter(name: $0.0, markdown: String(decoding: $0.1, as: UTF8.self)) }

    static var names: [String] { chapters.map(\.name) }

    /// `guichet help CHAPTER`: shows it.
    /// - Returns: false where no chapter is asked for.
    static func show(_ words: [String]) throws -> Bool {
        guard words.first == "help", let name = words.dropFirst().first,
            let chapter = chapters.first(where: { $0.name == name })
        else { return false }
        if words.count > 2 { throw ValidationError("Unexpected argument '\(words[2])'") }
        if Arguments.given.contains("--json") {
            Screen.json(
                ChapterDocument(
                    name: chapter.name, title: chapter.title, language: ManualChapter.language, markdown: chapter.text))
        } else {
            Screen.write(chapter.terminalText)
        }
        return true
    }
}
