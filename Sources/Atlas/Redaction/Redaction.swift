public import Desk
import Foundation
import Lexis

/// Finds what may name someone in an entry's text before it is published, and removes it.
///
/// Addresses and numbers are found by their form, the askers' names and organisations because they are known. Other
/// names are only likely, and a person decides.
public struct Redaction {
    private let names: NameTraces
    private let numbers: Traces

    /// - Parameters:
    ///   - askers: those of the questions from which the entry was made.
    ///   - place: the entry's territory, whose name identifies no organisation.
    public init(askers: [Asker], place: String = "") {
        names = NameTraces(askers, place: place)
        var numbers = Traces()
        for telephone in askers.compactMap(\.telephone) { numbers.add(telephone: telephone) }
        self.numbers = numbers
    }

    /// The mentions, in the order of the text.
    public func mentions(in text: EntryText) -> [Mention] {
        mentions(in: text.title, .title) + mentions(in: text.question, .question) + mentions(in: text.answer, .answer)
            + text.sources.enumerated().flatMap { index, source in
                [source.text == source.url ? nil : source.text, source.legal, source.url].compactMap(\.self)
                    .flatMap { mentions(in: $0, .source, line: index + 1) }
            }
    }

    /// Whether the text may name a person.
    public func namesSomeone(in text: String) -> Bool { !find(in: text).isEmpty }

    /// The text with each mention replaced by its kind, in French as the text. The address of a source that names
    /// someone is removed.
    /// - Throws: `Refusal` where a text becomes too long.
    public func redacted(_ text: EntryText) throws(Refusal) -> EntryText {
        let sources = text.sources.map { source in
            let url = source.url.flatMap { find(in: $0).isEmpty ? $0 : nil }
            return Source(
                text: source.text == source.url && url == nil ? Self.marks[.likelyName] ?? "" : redacted(source.text),
                url: url, date: source.date, legal: source.legal.map(redacted))
        }
        return try EntryText(
            title: redacted(text.title), question: redacted(text.question), answer: redacted(text.answer),
            sources: sources)
    }

    /// The replacements.
    static let marks: [Mention.Kind: String] = [
        .email: "[adresse électronique]", .telephone: "[téléphone]", .askerName: "[nom]",
        .askerOrganisation: "[organisme]", .likelyName: "[nom]",
    ]

    private func redacted(_ text: String) -> String {
        var result = text
        for place in find(in: text).reversed() {
            result.replaceSubrange(place.range, with: Self.marks[place.kind] ?? "")
        }
        return result
    }

    private func mentions(in text: String, _ part: Mention.Part, line: Int? = nil) -> [Mention] {
        find(in: text).map { place in
            let before = text[..<place.range.lowerBound]
            let lineStart = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
            return Mention(
                kind: place.kind, part: part, line: line ?? before.count { $0 == "\n" } + 1,
                column: text.distance(from: lineStart, to: place.range.lowerBound) + 1, text: String(text[place.range]))
        }
    }

    /// The ranges that may name someone, in order and without overlap.
    private func find(in text: String) -> [MentionRange] {
        let numbered = numbers.ranges(in: text).compactMap { MentionRange(.telephone, bytes: $0, in: text) }
        let all =
            Addresses.emails(in: text) + Addresses.telephones(in: text) + numbered + names.places(in: text)
            + LikelyNames.places(in: text)
        var kept: [MentionRange] = []
        for place in all.sorted(by: MentionRange.isBefore) {
            guard let last = kept.last, place.range.lowerBound < last.range.upperBound else {
                kept.append(place)
                continue
            }
            if place.range.upperBound > last.range.upperBound {
                kept[kept.count - 1].range = last.range.lowerBound..<place.range.upperBound
            }
            // "Madame Diallo" is the asker if that is the asker's name.
            if last.kind == .likelyName { kept[kept.count - 1].kind = place.kind }
        }
        return kept
    }
}
