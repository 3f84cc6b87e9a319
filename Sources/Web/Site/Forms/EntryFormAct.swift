import Phrasebook

/// The buttons of the forms on an entry: some acts have two.
enum EntryFormAct: String, CaseIterable {
    case submit
    case submitNational = "submit-national"
    case publish
    case publishChecked = "publish-checked"
    case publishRedacted = "publish-redacted"
    case giveBack = "return"
    case verify, retire

    /// What the page says when it is done.
    var done: Phrases.Pages.EntryDeskWords.Done {
        switch self {
        case .submit, .submitNational: .submit
        case .publish, .publishChecked, .publishRedacted: .publish
        case .giveBack: .giveBack
        case .verify: .verify
        case .retire: .retire
        }
    }
}
