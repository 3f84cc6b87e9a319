import Desk
import Foundation
import Markup
import Phrasebook

/// The form for writing an entry.
struct WritingForm: Sendable {
    static let names: [Text.Field: String] = [
        .title: "title", .body: "question", .answer: "answer", .source: "sources", .territory: "territory",
    ]
    static let order = ["title", "question", "answer", "sources", "territory", "audience", "theme", "see"]

    private(set) var entered: FormInput
    private let phrases: Phrases

    init(_ entered: FormInput, _ phrases: Phrases) {
        self.entered = entered
        self.phrases = phrases
    }

    /// The form as it was sent before.
    /// - Parameter other: the content to use when the form is no longer kept.
    init(_ kept: KeptForm, or other: WritingForm, now: Date, _ phrases: Phrases) {
        var entered = kept.entered(at: Self.names, choices: Self.order, now: now, phrases)
        if !kept.isThere { entered.fields = other.entered.fields }
        self.init(entered, phrases)
        if kept.isShown, kept.fields["act"] != "preview" { _ = read() }
    }

    /// The form with the content of an entry.
    init(_ form: EntryForm, _ phrases: Phrases) {
        var pairs: [(name: String, value: String)] = [
            ("title", form.text.title), ("question", form.text.question), ("answer", form.text.answer),
            ("sources", form.text.sources.map(\.description).joined(separator: "\n")),
            ("territory", form.territory ?? ""), ("audience", form.audience?.rawValue ?? ""),
            ("see", form.seeAlso.joined(separator: " ")),
        ]
        pairs += form.themes.map { ("theme", $0) }
        self.init(FormInput(Fields(pairs)), phrases)
    }

    /// The entry; nil when something must be corrected first.
    mutating func read() -> EntryForm? {
        let fields = entered.fields
        func text(_ name: String) -> String { fields[name] ?? "" }
        let names = Self.names
        // Each by itself, so that the summary has all that is wrong.
        _ = entered.read(at: names, phrases) { () throws(Refusal) in try Text.required(text("title"), .title) }
        _ = entered.read(at: names, phrases) { () throws(Refusal) in try Text.checked(text("question"), .body) }
        _ = entered.read(at: names, phrases) { () throws(Refusal) in try Text.required(text("answer"), .answer) }
        let sources = entered.read(at: names, phrases) { () throws(Refusal) in try Self.sources(fields["sources"]) }
        guard entered.isSound, let sources else { return nil }
        let written = entered.read(at: names, phrases) { () throws(Refusal) in
            try EntryText(title: text("title"), question: text("question"), answer: text("answer"), sources: sources)
        }
        guard let written else { return nil }
        return EntryForm(
            text: written, territory: fields["territory"], themes: fields.all("theme"),
            audience: fields["audience"].flatMap { Audience(rawValue: $0) },
            seeAlso: text("see").split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init))
    }

    /// Parses sources, one on each line.
    static func sources(_ text: String?) throws(Refusal) -> [Source] {
        var sources: [Source] = []
        for line in (text ?? "").split(whereSeparator: \.isNewline) where !line.trimmed.isEmpty {
            sources.append(try Source(line.trimmed))
        }
        return sources
    }

    /// The field with the files of the answer that the entry gets, by number.
    static let chosen = "chosen"

    /// The page around the form.
    struct Frame {
        let title: String
        let action: String
        /// The version that the agent saw.
        var version: Int
        var isPreview = false
        /// The answer's files, to choose from.
        var files: [Attachment] = []
        /// The page that the agent came from.
        let back: Link
    }

    /// The choice of files, where there are any. None is chosen beforehand: what a person was sent is not for everyone.
    private func chosen(of files: [Attachment]) -> [FormField] {
        guard !files.isEmpty else { return [] }
        return [
            .group(
                Self.chosen, phrases.attachments, entered, of: .any,
                options: files.map { (value: String($0.number), text: "\($0.name) (\(phrases.size($0.size)))") },
                optional: phrases.pages.form.optional, hint: phrases.pages.entries.filesHint)
        ]
    }

    func page(_ frame: Frame, themes: [ThemeFile]) -> FormPage {
        let (words, form) = (phrases.pages.entries, phrases.pages.form)
        let audiences =
            [(value: "", text: words.everyone)]
            + Audience.allCases.map { (value: $0.rawValue, text: phrases.labels.audience($0)) }
        return FormPage(
            title: frame.title, introduction: words.writeIntroduction, action: frame.action,
            formErrors: FormErrors(entered, order: Self.order, phrases),
            hidden: [HiddenField(name: "seen", value: String(frame.version))],
            sections: [
                FormPage.Part(
                    fields: [
                        .line("title", words.title, entered),
                        .area("question", words.question, entered, optional: form.optional, rows: 3),
                        .area(
                            "answer", words.answer, entered, hint: "\(words.answerHint) \(form.markdown)", rows: 14,
                            previewLink: Routes.preview.link()),
                        .area(
                            "sources", words.sources, entered, optional: form.optional, hint: words.sourcesHint, rows: 3
                        ),
                        .line(
                            "territory", words.territory, entered, optional: form.optional, hint: words.territoryHint,
                            FormField.Line(autocomplete: "off", suggestions: Routes.places.link())),
                        .select("audience", words.audience, entered, options: audiences),
                        .group(
                            "theme", words.themes, entered, of: .any,
                            options: themes.map { (value: $0.theme.slug, text: $0.theme.label) },
                            optional: form.optional),
                        .line("see", words.seeAlso, entered, optional: form.optional, hint: words.seeAlsoHint),
                    ] + chosen(of: frame.files))
            ],
            preview: frame.isPreview && !entered["answer"].isEmpty
                ? Preview(heading: form.preview, html: Markdown.html(entered["answer"])) : nil,
            buttons: [
                FormButton(name: "act", value: "submit", text: words.saveSubmit),
                FormButton(name: "act", value: "save", text: words.save, isQuiet: true),
                FormButton(name: "act", value: "preview", text: form.preview, isQuiet: true),
            ], back: frame.back)
    }
}
