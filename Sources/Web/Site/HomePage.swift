import Phrasebook

/// Where one begins.
struct HomePage: Page {
    static let template = "home"
    let title: String
    let introduction: String

    init(_ words: Phrases.Site) {
        title = words.homeTitle
        introduction = words.homeIntroduction
    }
}
