import Desk

/// What is searched: the entries or the questions, and how their tables differ.
enum Corpus: CaseIterable {
    case entries, questions

    var kind: Hit.Kind {
        switch self {
        case .entries: .entry
        case .questions: .question
        }
    }

    var index: SearchIndex {
        switch self {
        case .entries: .entries
        case .questions: .questions
        }
    }

    /// The table that is `item` in conditions.
    var table: String { kind.rawValue }

    /// The column of the centre.
    var centre: String {
        switch self {
        case .entries: "centre"
        case .questions: "custodian"
        }
    }

    /// The column of the date, in seconds since 1970, UTC.
    var date: String {
        switch self {
        case .entries: "published_at"
        case .questions: "asked_at"
        }
    }

    /// The SQL expression of the audience; NULL means everyone.
    var audience: String { "item.audience" }

    /// The SQL condition of the indexed rows.
    var isSearched: String {
        switch self {
        case .entries: "item.status IN ('published', 'stale')"
        case .questions: "item.status <> 'unconfirmed'"
        }
    }
}
