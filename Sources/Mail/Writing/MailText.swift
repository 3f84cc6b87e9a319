import Desk
import Foundation
import Phrasebook

/// The content of a mail in order: what happened and what to do, then the centre's text, then the question.
struct MailText {
    private let parts: [MailPart]
    private let writer: MailPartWriter

    init(parts: [MailPart], writer: MailPartWriter) { (self.parts, self.writer) = (parts, writer) }

    /// - Parameter bound: how many characters of what the centre wrote it has at most.
    init(_ matter: MailMatter, bound: Int = .max) {
        let phrases = matter.language.phrases
        writer = MailPartWriter(phrases: phrases, site: matter.site)
        let content = Self.content(matter, bound, phrases)
        let subject = matter.subject
        var parts: [MailPart] = [
            .sentence(phrases.mailGreeting), .sentence(phrases.mailNews(matter)), .sentence(phrases.mailNext(matter)),
        ]
        if let link = matter.link { parts.append(.link(link)) }
        parts += content
        if !matter.attachments.isEmpty { parts.append(.sentence(phrases.mailAttachments(matter))) }
        let (body, isCut) = Self.cut(subject.body, to: Self.longestQuestion)
        let question = [subject.title, body, isCut ? "[…]" : ""].filter { !$0.isEmpty }
        parts += [
            .heading(phrases.mailQuestion(subject)), .quoted(question.joined(separator: "\n\n")),
            .footer(phrases.mailFooter(matter)),
        ]
        self.parts = parts
    }

    /// How many characters of the recipient's question are quoted.
    private static let longestQuestion = 2_000

    var plain: String { parts.map { Self.shown(writer.plain($0)) }.joined(separator: "\n\n") + "\n" }

    /// The whole HTML page. It loads nothing: no picture, no style sheet, no script.
    func html(language: Language) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head><meta charset="utf-8"></head>
        <body style="font-family:sans-serif;line-height:1.5;max-width:42em">
        \(Self.shown(parts.map { writer.html($0) }.joined(separator: "\n")))
        </body>
        </html>

        """
    }

    /// Without control characters, because C functions end a text at a zero byte.
    private static func shown(_ text: String) -> String { ShownText.lines(text) }

    // MARK: - Parts

    private static func content(_ matter: MailMatter, _ bound: Int, _ phrases: Phrases) -> [MailPart] {
        switch matter.news {
        case .received(_, let entries):
            let why = MailPart.sentence(phrases.explanation(matter.subject.route))
            return entries.isEmpty ? [why] : [why, .heading(phrases.mailEntries), .entries(entries)]
        case .unconfirmed, .kept, .moved(_, nil), .detached: return []
        case .askedBack(let text), .reminded(.some(let text)): return said(text, matter, bound, phrases)
        case .reopened(.some(let why)), .closed(_, .some(let why)), .moved(_, .some(let why)):
            return said(why, matter, bound, phrases)
        case .reminded(nil), .reopened(nil), .closed(_, nil): return []
        case .answered(let answer, let additions, _):
            return written([answer] + additions, matter, bound, phrases)
        case .contributed(let writing): return written([writing], matter, bound, phrases)
        case .merged(let answers): return written(answers, matter, bound, phrases)
        case .published(_, let link): return link.map { [.sentence(phrases.mailEntry), .link($0)] } ?? []
        }
    }

    /// A centre's text shown as typed, without Markdown.
    private static func said(
        _ text: String, _ matter: MailMatter, _ bound: Int, _ phrases: Phrases
    ) -> [MailPart] {
        let (kept, isCut) = cut(text, to: bound)
        return [.heading(phrases.mailHeading(of: MailMatter.Writing(text: text), matter)), .typed(kept)]
            + (isCut ? [.sentence(phrases.mailCut(matter))] : [])
    }

    private static func written(
        _ writings: [MailMatter.Writing], _ matter: MailMatter, _ bound: Int, _ phrases: Phrases
    ) -> [MailPart] {
        let share = bound / max(1, writings.count)
        return writings.flatMap { writing -> [MailPart] in
            let (kept, isCut) = cut(writing.text, to: share)
            let sources = first(writing.sources, within: share)
            var parts: [MailPart] = [.heading(phrases.mailHeading(of: writing, matter)), .markdown(kept)]
            if !sources.isEmpty { parts += [.sentence(phrases.mailSources), .sources(sources)] }
            if isCut || sources.count < writing.sources.count { parts.append(.sentence(phrases.mailCut(matter))) }
            return parts
        }
    }

    /// The beginning of a text: whole paragraphs if one fits, otherwise whole words.
    private static func cut(_ text: String, to bound: Int) -> (kept: String, isCut: Bool) {
        guard text.count > bound else { return (text, false) }
        let beginning = text.prefix(bound)
        if let end = beginning.ranges(of: "\n\n").last?.lowerBound, end > beginning.startIndex {
            return (String(beginning[..<end]), true)
        }
        let end = beginning.lastIndex(where: \.isWhitespace) ?? beginning.endIndex
        return (beginning[..<end] + " …", true)
    }

    private static func first(_ sources: [Source], within bound: Int) -> [Source] {
        var room = bound
        return Array(
            sources.prefix { source in
                room -= source.text.count + (source.url?.count ?? 0)
                return room >= 0
            })
    }
}
