import Desk
import Foundation
import Markup
import Phrasebook

/// The public page of an entry.
struct EntryPage: Page {
    static let template = "entry"
    static var hasForm: Bool { true }
    let title: String
    let words: Phrases.Pages.EntryWords
    let status: String?
    let canonical: String
    /// Structured data for programs such as search engines: schema.org/QAPage in JSON-LD.
    let data: String?
    let stale: String?
    let retired: Retired?
    let question: String?
    let answerHTML: String
    let hasSources: Bool
    let sources: [SourceLine]
    let hasFiles: Bool
    let files: [Link]
    let attachments: String
    let facts: [LinkedFact]
    let hasRelated: Bool
    let related: [Link]
    /// Whether readers can say that it helped.
    let isOpen: Bool
    let typed: String?
    let counted: String?
    let answeredLink: String
    let reportLink: String
    let askLink: String

    /// The notice on a retired entry.
    struct Retired: Sendable {
        let replacement: Link?
    }

    /// - Parameters:
    ///   - related: similar entries, shown in addition to those that the entry itself refers to.
    ///   - names: the names of centres and themes.
    ///   - base: the URL of the site.
    ///   - typed: the words of the search that led here.
    ///   - done: the act that was just carried out.
    init(
        _ entry: Entry, related: [EntryLink], names: Names, base: String, typed: String?, done: FormResult? = nil,
        _ phrases: Phrases
    ) {
        words = phrases.pages.entry
        title = entry.text.title
        let link = Routes.entry.link(entry.reference)
        canonical = base + link
        status = done == .helped ? words.thanks : done == .reported ? words.reported : nil
        let standing = entry.custody.standing
        data =
            entry.status.isPublic ? QAPageData(entry, at: base + link, centre: names.centre(entry.centre)).script : nil
        stale = standing.stale.map { phrases.pages.entry.stale(phrases.entries.staleness($0)) }
        retired =
            entry.status == .retired
            ? Retired(
                replacement: entry.replacedBy.map { Link(text: $0.title, link: Routes.entry.link($0.reference)) }) : nil
        question = entry.text.question.isEmpty || entry.text.question == title ? nil : entry.text.question
        answerHTML = Markdown.html(entry.text.answer)
        sources = entry.text.sources.map { SourceLine($0, phrases) }
        hasSources = !sources.isEmpty
        files = phrases.links(entry.attachments) { Routes.entryAttachment.link(entry.reference, $0) }
        hasFiles = !files.isEmpty
        attachments = phrases.attachments
        facts = Self.facts(entry, names, phrases)
        let links = entry.seeAlso + related.filter { !entry.seeAlso.contains($0) && $0.reference != entry.reference }
        self.related = links.map { Link(text: $0.title, link: Routes.entry.link($0.reference)) }
        hasRelated = !links.isEmpty
        isOpen = entry.status.isPublic
        self.typed = typed
        counted = entry.answered > 0 ? words.counted(entry.answered) : nil
        answeredLink = Routes.answered.link(entry.reference)
        reportLink = Routes.report.link(entry.reference)
        askLink = AskForm.link(subject: typed ?? "")
    }

    private static func facts(_ entry: Entry, _ names: Names, _ phrases: Phrases) -> [LinkedFact] {
        let words = phrases.pages.entry
        let themes = entry.themes.map {
            LinkedFact.Part(text: names.themes[$0] ?? $0, address: SearchQuery(theme: $0).link)
        }
        let facts: [LinkedFact?] = [
            LinkedFact(words.state, phrases.labels.entryStatus(entry.status)),
            LinkedFact(
                words.territory, entry.territory.kind == .country ? words.everyone : entry.territory.shown(phrases)),
            LinkedFact(words.audience, entry.audience.map(phrases.labels.audience) ?? words.allAudiences),
            themes.isEmpty ? nil : LinkedFact(words.themes, themes),
            LinkedFact(words.centre, names.centre(entry.centre), Routes.centre.link(entry.centre)),
            LinkedFact(words.verifiedOn, phrases.labels.day(entry.verifiedOn)),
            LinkedFact(words.reviewBy, phrases.labels.day(entry.reviewBy)),
            LinkedFact(words.reference, entry.reference),
        ]
        return facts.compactMap(\.self)
    }
}

/// The structured data of an entry, https://schema.org/QAPage: one question and its accepted answer.
struct QAPageData: Encodable {
    private let context = "https://schema.org"
    private let type = "QAPage"
    private let mainEntity: Question

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case type = "@type"
        case mainEntity
    }

    private struct Question: Encodable {
        let type = "Question"
        let name: String
        let text: String
        let answerCount = 1
        let acceptedAnswer: Answer

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name, text, answerCount, acceptedAnswer
        }
    }

    private struct Answer: Encodable {
        let type = "Answer"
        let text: String
        let url: String
        let datePublished: String?
        let dateModified: String
        let author: Organization

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case text, url, datePublished, dateModified, author
        }
    }

    private struct Organization: Encodable {
        let type = "Organization"
        let name: String

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name
        }
    }

    init(_ entry: Entry, at address: String, centre: String) {
        let text = entry.text
        let answer = MarkdownDocument.plainText(of: text.answer).trimmed
        mainEntity = Question(
            name: text.title, text: text.question.isEmpty ? text.title : text.question,
            acceptedAnswer: Answer(
                text: answer, url: address, datePublished: entry.publishedAt?.formatted(.iso8601),
                dateModified: entry.verifiedOn.description, author: Organization(name: centre)))
    }

    /// The JSON-LD, escaped for a `script` element.
    var script: String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { HTML.script(String(decoding: $0, as: UTF8.self)) }
    }
}
