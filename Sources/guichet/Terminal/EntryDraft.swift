import ArgumentParser
import Desk
import Foundation
import Phrasebook

/// An entry as a text to edit: lines `Title:`, `Territory:`, `Audience:`, `Theme:`, `Source:` and `See also:`, then the
/// parts under `== Question` and `== Answer`. A line of a part that begins so has a backslash before it.
struct EntryDraft {
    private(set) var title = "", question = "", answer = ""
    private var territory: String?, audience: String?
    private var themes: [String] = [], sources: [String] = [], seeAlso: [String] = []

    init(_ form: EntryForm) {
        title = form.text.title
        question = form.text.question
        answer = form.text.answer
        territory = form.territory
        audience = form.audience?.rawValue
        themes = form.themes
        sources = form.text.sources.map(\.line)
        seeAlso = form.seeAlso
    }

    /// Replaces the parts that are given as options.
    mutating func apply(_ options: EntryOptions) {
        title = options.title ?? title
        question = options.question ?? question
        answer = options.answer ?? answer
        territory = options.territory ?? territory
        audience = options.audience ?? audience
        if !options.themes.isEmpty { themes = options.themes }
        if !options.sources.isEmpty { sources = options.sources }
        if !options.seeAlso.isEmpty { seeAlso = options.seeAlso }
    }

    /// The fields of the header, in either language.
    private static let fields = ColumnNames([
        "title": ["titre"], "territory": ["territoire"], "audience": ["public"], "theme": ["thème", "thèmes"],
        "source": ["sources"], "see also": ["voir aussi"],
    ])

    /// The line of each field that was read, counted from 1.
    private var lines: [String: Int] = [:]
    /// The values that were read, with the names as written.
    private var values: [(field: String, value: String, name: String, line: Int)] = []

    /// Reads the text back.
    /// - Throws: `Refusal.damagedFile`, which names the line and the field.
    init(_ text: String) throws {
        var part: WritableKeyPath<EntryDraft, String>?
        var begun: Set<WritableKeyPath<EntryDraft, String>> = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if let next = Self.part(line) {
                let name = line.trimmed
                guard begun.insert(next).inserted else { throw Self.damage(.sameColumn(name, name), at: index + 1) }
                part = next
            } else if Self.isMark(line) {
                throw Self.damage(Self.unknownPart(line.trimmed), at: index + 1)
            } else if let part {
                self[keyPath: part] += EscapedLine.read(line, where: Self.isMark) + "\n"
            } else {
                try readHeader(line.trimmed, at: index + 1)
            }
        }
        question = question.trimmed
        answer = answer.trimmed
    }

    private static func unknownPart(_ text: String) -> Damage.Reason {
        let known = ["== Question", "== Answer", "== Réponse"]
        return .unknownColumn(text, near: Spelling.nearest(text, among: known), known: known)
    }

    private static func damage(_ reason: Damage.Reason, at line: Int) -> Refusal {
        .damagedFile(
            FileDamage(file: phrases.entryDraft, damages: [Damage(place: .line(line), reason: reason)], total: 1))
    }

    /// The part that begins with this line, also as people write it by hand: "==Réponse", "== Question :", "=== Answer
    /// ===". Nil for other lines.
    private static func part(_ line: Substring) -> WritableKeyPath<EntryDraft, String>? {
        guard line.trimmed.hasPrefix("==") else { return nil }
        let name = line.split { $0.isWhitespace || "=:".contains($0) }
        guard name.count == 1 else { return nil }
        switch name[0].folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) {
        case "question": return \.question
        case "answer", "reponse": return \.answer
        default: return nil
        }
    }

    /// A line that begins a part, or seems to. The line "==" is a heading's in Markdown.
    private static func isMark(_ line: Substring) -> Bool { line.trimmed.hasPrefix("== ") || part(line) != nil }

    private static func escaped(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { EscapedLine.written($0, where: isMark) }.joined(separator: "\n")
    }

    private mutating func readHeader(_ line: String, at number: Int) throws {
        guard !line.isEmpty, !line.hasPrefix(";;") else { return }
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        guard parts.count > 1 else { throw Self.damage(.unreadLine(line), at: number) }
        let (name, value) = (parts[0], parts[1])
        guard let field = Self.fields.column(name) else { throw Self.damage(Self.fields.unknown(name), at: number) }
        let isRepeatable = ["theme", "source", "see also"].contains(field)
        guard lines.updateValue(number, forKey: field) == nil || isRepeatable else {
            throw Self.damage(.sameColumn(name, name), at: number)
        }
        guard !value.isEmpty else { return }
        values.append((field, value, name, number))
        switch field {
        case "title": title = value
        case "territory": territory = value
        case "audience": audience = try at(field) { try AudienceWords.read(value).rawValue }
        case "theme": themes.append(value)
        case "source":
            _ = try at(field) { try Source(line: value) }
            sources.append(value)
        default: seeAlso.append(value)
        }
    }

    /// Runs `work` on a field, and adds the field's line to a refusal.
    private func at<Result>(_ field: String, _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let refusal as Refusal {
            guard let line = lines[field] else { throw refusal }
            throw Self.damage(.text(refusal), at: line)
        }
    }

    /// Where the text has the value that a desk refuses, as "line 3, Theme"; nil for other refusals.
    func place(of refusal: Refusal) -> String? {
        let (field, text): (String, String)
        switch refusal {
        case .option(.unknownTheme(let slug, _)), .notFound(.missingTheme(let slug, _)): (field, text) = ("theme", slug)
        case .notFound(.unknownEntry(let reference)): (field, text) = ("see also", reference)
        default:
            guard let route = refusal.route else { return nil }
            (field, text) = ("territory", route.input)
        }
        guard let found = values.first(where: { $0.field == field && $0.value == text }) else { return nil }
        return tr("ligne \(found.line), \(found.name)", "line \(found.line), \(found.name)")
    }

    /// The text to edit, with an empty `Territory:` line where the entry is valid in the whole country.
    var text: String { text(isToFill: true) }

    /// The text without empty lines to fill in.
    var said: String { text(isToFill: false) }

    private func text(isToFill: Bool) -> String {
        let (titleKey, territoryKey, audienceKey) = (
            tr("Titre", "Title"), tr("Territoire", "Territory"), tr("Public", "Audience")
        )
        let (themeKey, alsoKey, answerKey) = (
            tr("Thème", "Theme"), tr("Voir aussi", "See also"), tr("Réponse", "Answer")
        )
        var header = ["\(titleKey): \(title)"]
        if isToFill || territory != nil { header.append("\(territoryKey): \(territory ?? "")") }
        if let audience { header.append("\(audienceKey): \(audience)") }
        header += themes.map { "\(themeKey): \($0)" }
        header += sources.map { "Source: \($0)" } + seeAlso.map { "\(alsoKey): \($0)" }
        return header.joined(separator: "\n")
            + "\n\n== Question\n\(Self.escaped(question))\n\n== \(answerKey)\n\(Self.escaped(answer))\n"
    }

    func form() throws -> EntryForm {
        let sources = try sources.map { try Source(line: $0) }
        _ = try at("title") { try Text.required(title, .title) }
        return EntryForm(
            text: try EntryText(title: title, question: question, answer: answer, sources: sources),
            territory: territory, themes: themes, audience: try audience.map(AudienceWords.read), seeAlso: seeAlso)
    }
}

/// The parts of an entry, as options.
struct EntryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            tr(
                "Un fichier qui contient la fiche ; - pour l'entrée standard.",
                "A file with the entry; - for standard input."), valueName: "path"), completion: .file())
    var file: String?

    @Option(help: ArgumentHelp(tr("Le titre de la fiche.", "The entry's title."), valueName: "text")) var title: String?
    @Option(help: ArgumentHelp(tr("La question, réécrite.", "The question, rewritten."), valueName: "text"))
    var question: String?
    @Option(help: ArgumentHelp(tr("La réponse, réécrite.", "The answer, rewritten."), valueName: "text")) var answer:
        String?

    @Option(
        help: ArgumentHelp(
            tr("Où la fiche vaut (tout le pays sinon).", "Where the entry holds (the whole country otherwise)."),
            valueName: "place"))
    var territory: String?

    @Option(
        help: ArgumentHelp(
            tr("Pour qui (tous sinon) : ", "For whom (everyone otherwise): ")
                + Audience.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "audience"), completion: .list(Audience.allCases.map(\.rawValue)))
    var audience: String?

    @Option(
        name: .customLong("theme"),
        help: ArgumentHelp(tr("Un thème (répétable).", "A theme (repeatable)."), valueName: "theme"))
    var themes: [String] = []

    @Option(
        name: .customLong("source"),
        help: ArgumentHelp(
            tr(
                "Une source : « titre [référence légale] <adresse> (date) » (répétable).",
                "A source: \"title [legal reference] <address> (date)\" (repeatable)."), valueName: "source"))
    var sources: [String] = []

    @Option(
        name: .customLong("see-also"),
        help: ArgumentHelp(
            tr("Une fiche à lire aussi (répétable).", "An entry to read too (repeatable)."), valueName: "ref"))
    var seeAlso: [String] = []

    /// Whether a part of the text is given.
    var isGiven: Bool {
        file != nil || [title, question, answer, territory, audience].contains { $0 != nil } || !themes.isEmpty
            || !sources.isEmpty || !seeAlso.isEmpty
    }

    /// Takes the text of an entry from a file, from options or from the editor.
    /// - Parameters:
    ///   - form: the text at the start.
    ///   - template: comment lines that explain it in the editor.
    ///   - unwritten: called if there is no editor.
    ///   - use: receives the text. When it throws, a text from the editor is kept in a file.
    func written<Result>(
        _ form: EntryForm, template: String, unwritten: () throws -> Result, use: (EntryForm) throws -> Result
    ) throws -> Result {
        if let given = try Writing.given(argument: nil, file: file) {
            return try Self.using(EntryDraft(given), use)
        }
        var draft = EntryDraft(form)
        draft.apply(self)
        if isGiven { return try use(draft.form()) }
        guard let editor = Editor() else { return try unwritten() }
        return try editor.write(template + Editor.escaped(draft.text)) { text in
            let draft = try EntryDraft(text)
            guard !draft.answer.isEmpty else { throw Refusal.aborted }
            return try Self.using(draft, use)
        }
    }

    /// Prints the line and field of a refused value first. The refusal itself is unchanged, with its choices and its
    /// exit code.
    private static func using<Result>(_ draft: EntryDraft, _ use: (EntryForm) throws -> Result) throws -> Result {
        do { return try use(draft.form()) } catch let refusal as Refusal {
            if let place = draft.place(of: refusal) { Screen.remark("\(phrases.entryDraft), \(place)\(phrases.colon)") }
            throw refusal
        }
    }
}
