import Desk

/// The names of centres and themes by slug.
struct Names: Sendable {
    let centres: [String: String]
    let themes: [String: String]

    init(_ centres: [Centre], _ themes: [ThemeFile] = []) {
        self.centres = Dictionary(centres.map { ($0.slug, $0.name) }) { first, _ in first }
        self.themes = Dictionary(themes.map { ($0.theme.slug, $0.theme.label) }) { first, _ in first }
    }

    func centre(_ slug: String) -> String { centres[slug] ?? slug }
}
