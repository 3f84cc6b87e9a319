import Desk
import Foundation
import Markup
import Phrasebook

/// A part of a mail's content. Both the text and the HTML are made from it.
enum MailPart {
    /// A sentence of the desk.
    case sentence(String)
    /// A web address on its own line.
    case link(String)
    case heading(String)
    /// Text of a centre, in Markdown.
    case markdown(String)
    /// Text that a person typed, with its line breaks.
    case typed(String)
    case sources([Source])
    case entries([MailMatter.EntryLink])
    /// What the recipient wrote earlier.
    case quoted(String)
    case footer([String])
}

/// Writes the parts of a mail as text or HTML.
struct MailPartWriter {
    let phrases: Phrases
    /// The site's address, with which links within the site are completed; nil if it is not set.
    let site: String?

    /// - Returns: the absolute address of a link within the site; nil if the link is left unchanged.
    private func whole(_ link: String) -> String? {
        guard let site, link.hasPrefix("/"), !link.hasPrefix("//") else { return nil }
        return site + link
    }

    // MARK: - Text

    func plain(_ part: MailPart) -> String {
        switch part {
        case .sentence(let text), .heading(let text), .link(let text), .typed(let text): return text
        case .markdown(let text):
            guard let document = MarkdownDocument(text) else { return text }
            return plain(document.blocks)
        case .sources(let sources): return sources.map { "- " + plain($0) }.joined(separator: "\n")
        case .entries(let entries):
            return entries.map { (["- " + $0.title] + ($0.link.map { ["  " + $0] } ?? [])).joined(separator: "\n") }
                .joined(separator: "\n")
        case .quoted(let text): return Self.prefixed(text, "> ")
        // `-- ` begins a signature, which mail programs leave out of answers (RFC 3676, 4.3).
        case .footer(let lines): return (["-- "] + lines).joined(separator: "\n")
        }
    }

    private func plain(_ source: Source) -> String {
        let facts = facts(of: source)
        let address = source.url == source.text ? nil : source.url
        return [source.text, facts.map { "(\($0))" }, address].compactMap(\.self).joined(separator: " ")
    }

    /// More about a source: its legal reference and its date.
    private func facts(of source: Source) -> String? {
        let legal = source.legal == source.text ? nil : source.legal
        let facts = [legal, source.date.map(phrases.labels.day)].compactMap(\.self)
        return facts.isEmpty ? nil : facts.joined(separator: ", ")
    }

    private func plain(_ blocks: [Block]) -> String { blocks.map { plain($0) }.joined(separator: "\n\n") }

    private func plain(_ block: Block) -> String {
        switch block {
        case .heading(_, let runs), .paragraph(let runs): return plain(runs)
        case .code(let lines): return lines.map { "    " + $0 }.joined(separator: "\n")
        case .quote(let blocks): return Self.prefixed(plain(blocks), "> ")
        case .list(let items):
            return items.map { item in
                let lines = item.blocks.map { plain($0) }.joined(separator: "\n")
                let indent = String(repeating: " ", count: item.mark.count + 1)
                return item.mark + " " + Self.prefixed(lines, indent).dropFirst(indent.count)
            }.joined(separator: "\n")
        case .table(let head, let rows):
            return ([head] + rows).map { $0.map { plain($0) }.joined(separator: " | ") }.joined(separator: "\n")
        }
    }

    /// The words, each link followed by its address.
    private func plain(_ runs: [Run]) -> String {
        var text = ""
        for (index, run) in runs.enumerated() {
            text += run.text
            guard let link = run.link, runs.indices.contains(index + 1) ? runs[index + 1].link != link : true,
                link != run.text, link != "mailto:" + run.text, !link.isEmpty
            else { continue }
            text += " (\(whole(link) ?? link))"
        }
        return text
    }

    private static func prefixed(_ text: String, _ prefix: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { prefix + $0 }.joined(separator: "\n")
    }

    // MARK: - HTML

    func html(_ part: MailPart) -> String {
        switch part {
        case .sentence(let text): return "<p>\(Markdown.escaped(text))</p>"
        case .link(let address): return "<p>\(Self.anchor(address, address))</p>"
        case .heading(let text): return "<p><strong>\(Markdown.escaped(text))</strong></p>"
        case .markdown(let text): return Markdown.html(text, headingsFrom: 3, address: whole)
        case .typed(let text): return "<p>\(Self.lines(text))</p>"
        case .sources(let sources):
            return "<ul>" + sources.map { "<li>\(html($0))</li>" }.joined(separator: "\n") + "</ul>"
        case .entries(let entries):
            let items = entries.map { entry in
                "<li>" + (entry.link.map { Self.anchor($0, entry.title) } ?? Markdown.escaped(entry.title)) + "</li>"
            }
            return "<ul>" + items.joined(separator: "\n") + "</ul>"
        case .quoted(let text):
            return "<blockquote style=\"\(Self.quoteStyle)\">\(Self.lines(text))</blockquote>"
        case .footer(let lines):
            return "<hr><p style=\"color:#555\"><small>\(Self.lines(lines.joined(separator: "\n")))</small></p>"
        }
    }

    private static let quoteStyle = "margin:0 0 0 .5em;padding-left:.8em;border-left:3px solid #bbb"

    private func html(_ source: Source) -> String {
        let text = source.url.map { Self.anchor($0, source.text) } ?? Markdown.escaped(source.text)
        return text + (facts(of: source).map { " (\(Markdown.escaped($0)))" } ?? "")
    }

    /// A link, or only its text if the address is not one that may be followed.
    private static func anchor(_ address: String, _ text: String) -> String {
        guard WebAddress.isLink(address) else { return Markdown.escaped(text) }
        return "<a href=\"\(Markdown.escaped(address))\">\(Markdown.escaped(text))</a>"
    }

    private static func lines(_ text: String) -> String {
        Markdown.escaped(text).replacing("\n", with: "<br>\n")
    }
}
