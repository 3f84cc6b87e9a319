import Phrasebook

/// An error page: one sentence, what to do, and for a fault its incident number in the log.
struct FailurePage: Page {
    static let template = "failure"
    let title: String
    let what: String
    let remedy: String?
    let incident: String?
}
