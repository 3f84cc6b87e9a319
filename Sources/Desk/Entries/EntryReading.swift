import Foundation

/// Reads an entry from a record, whatever the file's format.
extension EntryRecord {
    /// The keys of a record with their accepted French names.
    public static let columns = ColumnNames([
        "reference": ["référence"], "id": ["_id", "identifiant", "n°", "numéro"], "status": ["statut", "état"],
        "stale": ["péremption"], "title": ["titre", "intitulé"], "question": [],
        "answer": ["text", "réponse", "texte"], "sources": ["source"],
        "territory": ["territoire", "lieu", "commune", "département", "région", "quartier", "ville"],
        "themes": ["theme", "thèmes", "thème", "thématique", "thématiques"], "audience": ["public", "publics"],
        "see_also": ["voir aussi"], "centre": ["center", "centre de ressources"],
        "author": ["auteur", "autrice", "rédaction"], "reviewer": ["relecteur", "relectrice", "relecture"],
        "verified_on": ["vérifiée le", "vérifié le"],
        "review_by": ["à revoir avant le", "à revoir le", "revoir avant le"],
        "published_at": ["published_on", "publiée le", "publié le", "date de publication"],
        "replaced_by": ["remplacée par", "remplacé par"],
    ])

    private static let statuses = ColumnNames([
        "draft": ["brouillon"], "review": ["en relecture", "relecture"], "published": ["publiée", "publié"],
        "stale": ["à vérifier", "périmée"], "retired": ["retirée", "retiré"],
    ])

    private static let stalenesses = ColumnNames([
        "review_date": ["date de revue"], "report": ["signalée"], "source": [],
    ])

    /// Values that mean everyone.
    private static let everyone: Set<String> = ["tous", "tout public", "everyone", "all"]

    /// - Throws: `Damage.Reason` for a wrong value, `Refusal` for a text that may not be stored.
    public init(_ record: [String: RecordValue]) throws {
        let fields = try RecordFields(record, Self.columns)
        guard let answer = try fields.text("answer") else { throw Damage.Reason.missing(column: "answer") }
        // Checked first, because a missing title is taken from the answer.
        _ = try Text.checked(answer, .answer)
        self.init(
            text: try Self.text(
                title: fields.line("title"), question: fields.text("question"), answer: answer,
                sources: Self.sources(fields)))
        reference = try fields.line("reference")?.uppercased()
        if let reference, !Self.isReference(reference) {
            throw Damage.Reason.value(column: fields["reference"]?.name ?? "reference", value: reference)
        }
        id = try fields.line("id")
        status = try fields.choice("status", Self.statuses, Entry.Status.self)
        stale = try fields.choice("stale", Self.stalenesses, Staleness.self)
        territory = try fields.line("territory")
        themes = try fields.items("themes")
        if let audience = try fields.line("audience"), !Self.everyone.contains(audience.lowercased()) {
            self.audience = try fields.choice("audience", Audience.names, Audience.self)
        }
        seeAlso = try fields.items("see_also").map(Self.named)
        centre = try fields.line("centre")
        author = try fields.line("author").map { try Text.checked($0, .name) }
        reviewer = try fields.line("reviewer").map { try Text.checked($0, .name) }
        verifiedOn = try fields.day("verified_on")
        reviewBy = try fields.day("review_by")
        publishedAt = try fields.moment("published_at")
        replacedBy = try fields.line("replaced_by").map(Self.named)
    }

    /// The name of another entry: a reference as it is written, or an identifier as it stands.
    private static func named(_ name: String) -> String {
        let reference = name.trimmed.uppercased()
        return isReference(reference) ? reference : name.trimmed
    }

    /// A list of texts as typed, or of objects with the parts; in a text, one on each line.
    private static func sources(_ fields: RecordFields) throws -> [Source] {
        guard let (name, value) = fields["sources"] else { return [] }
        switch value {
        case .text(let text):
            return try text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
                .map { try Source(line: $0) }
        case .list(let items): return try items.filter { !$0.isNothing }.map { try Source($0) }
        case .record: return [try Source(value)]
        case .none, .flag: throw Damage.Reason.value(column: name, value: value.shown)
        }
    }
}

extension Source {
    private static let parts = ColumnNames([
        "title": ["titre", "text", "texte"], "url": ["adresse", "lien", "link"], "date": [],
        "legal": ["référence légale", "loi"],
    ])

    /// A source: a text as typed, or an object with its parts.
    init(_ value: RecordValue) throws {
        guard case .record(let record) = value else {
            guard case .text(let words) = value else {
                throw Damage.Reason.value(column: "sources", value: value.shown)
            }
            self = try Source(words)
            return
        }
        let fields = try RecordFields(record, Self.parts)
        func part(_ column: String) throws -> String? { try fields.line(column).map { try Text.checked($0, .source) } }
        let (url, legal) = (try part("url"), try part("legal"))
        guard let title = try part("title") ?? legal ?? url else { throw Refusal.empty(.source) }
        self = try Source(text: title, url: url, date: fields.day("date"), legal: legal).checked()
    }
}
