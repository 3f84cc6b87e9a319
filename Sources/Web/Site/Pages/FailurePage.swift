import Phrasebook

/// Why a request was not done: one sentence, what to do, and for a fault the number it was logged with.
struct FailurePage: Page {
    static let template = "failure"
    let title: String
    let what: String
    let remedy: String?
    let incident: String?
}
