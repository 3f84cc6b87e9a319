import Desk

/// A field by which what is found is counted. A count leaves out the filter's condition on its own field.
enum FacetField: CaseIterable {
    case theme, centre, audience, territory

    /// The SQL expression of its value.
    func column(_ corpus: Corpus) -> String {
        switch self {
        case .theme: "link.theme"
        case .centre: "item.\(corpus.centre)"
        case .audience: corpus.audience
        case .territory: "CAST(item.territory AS TEXT)"
        }
    }
}
