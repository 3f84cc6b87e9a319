import Markup
import Phrasebook

/// The manual's table of contents: its chapters with their summaries.
struct ManualPage: Page {
    static let template = "manual"
    let title: String
    let words: Phrases.Pages.ManualWords
    let language = ManualChapter.language
    let chapters: [Link]

    init(_ chapters: [ManualChapter], _ phrases: Phrases) {
        words = phrases.pages.manual
        title = words.title
        self.chapters = chapters.map { Link(text: $0.title, link: $0.link, note: $0.summary) }
    }
}

/// A chapter of the manual.
struct ManualChapterPage: Page {
    static let template = "chapter"
    let title: String
    let language = ManualChapter.language
    let textHTML: String
    let contents: Link
    /// The link to the next chapter; nil on the last one.
    let next: Link?

    init(_ chapter: ManualChapter, next: ManualChapter?, _ phrases: Phrases) {
        let words = phrases.pages.manual
        title = chapter.title
        contents = Link(text: words.title, link: Routes.manual.link())
        self.next = next.map { Link(text: $0.title, link: $0.link, note: words.next) }
        textHTML = Markdown.html(chapter.text, headingsFrom: 2, keepsLines: false) { link in
            ManualChapter.name(inLink: link).map { Routes.manualChapter.link($0) }
        }
    }
}

extension ManualChapter {
    fileprivate var link: String { Routes.manualChapter.link(name) }
}
