import Desk

extension Phrases {
    static let englishEntries = Entries(
        event: {
            switch $0 {
            case .drafted(let centre): "drafted for \(centre)"
            case .imported: "taken over as it was"
            case .edited(let revision): "rewritten (revision \(revision))"
            case .redacted(let revision): "redacted (revision \(revision))"
            case .submitted(let centre): centre.map { "submitted for review, to \($0)" } ?? "submitted for review"
            case .returned: "returned to its author"
            case .published(let revision, let mentions, let alone):
                "published (revision \(revision))" + (alone ? ", without a second reader" : "")
                    + (mentions == 0 ? "" : mentions == 1 ? ", 1 mention kept" : ", \(mentions) mentions kept")
            case .verified(let day): "verified, review by \(englishLabels.day(day))"
            case .reported: "reported as wrong or outdated"
            case .sourceChanged(let source): "a source has changed: \(source)"
            case .expired: "review date passed"
            case .retired(let other): other.map { "retired, replaced by \($0)" } ?? "retired"
            }
        },
        staleness: {
            switch $0 {
            case .reviewDate: "its review date passed"
            case .report: "it was reported"
            case .source: "a source it cites has changed"
            }
        },
        mention: {
            switch $0 {
            case .email: "e-mail address"
            case .telephone: "telephone number"
            case .askerName: "the asker's name"
            case .askerOrganisation: "the asker's organisation"
            case .likelyName: "likely a name"
            }
        },
        place: { mention in
            switch mention.part {
            case .title: "title, character \(mention.column): \(mention.text)"
            case .question: "question, line \(mention.line), character \(mention.column): \(mention.text)"
            case .answer: "answer, line \(mention.line), character \(mention.column): \(mention.text)"
            case .source: "source \(mention.line), character \(mention.column): \(mention.text)"
            }
        },
        mentions: {
            $0 == 0
                ? "Nothing in it names anyone."
                : $0 == 1 ? "1 passage may name someone:" : "\($0) passages may name someone:"
        },
        centre: "Centre", reason: "Reason", audience: "For", reviewer: "Reviewer", seeAlso: "See also",
        replacedBy: "Replaced by",
        questions: "Made from", answered: "Answered", reportedBy: "Reports", proposed: "Revision proposed",
        revisions: { "Revision \($0) → revision \($1)" }, noDifference: "No difference.",
        drafted: { "Entry \($0) drafted. To have it read: guichet entry submit \($0)" },
        submitted: { "Entry \($0) submitted for review. A colleague publishes it: guichet publish \($0)" },
        submittedToNational: { "Entry \($0) submitted to the national desk, which reads and publishes it." },
        edited: { "Entry \($0) rewritten." },
        proposedFor: {
            "Revision of entry \($0) proposed; readers see the old one until a colleague publishes it: guichet publish \($0)"
        },
        returned: { "Entry \($0) returned to its author." },
        reported: { "Thank you: the report on entry \($0) goes to its centre." },
        verified: { "Entry \($0) verified; review by \(englishLabels.day($1))." },
        publishedAlone: {
            "Entry \($0) published without a second reader, as its centre lets pass; the history says so."
        },
        retired: { reference, other in
            "Entry \(reference) retired" + (other.map { ", replaced by \($0)." } ?? ".")
        },
        counted: {
            ($0.isCounted ? "Counted: " : "Counted today already: ")
                + "entry \($0.reference) has answered \($0.answered == 1 ? "once" : "\($0.answered) times"). Nothing about you is kept beyond today."
        },
        reports: { ($0 == 1 ? "1 reader reported it" : "\($0) readers reported it") + ($1 ? "" : ", not yet stale") },
        reportTexts: "What readers wrote",
        count: { $0 == 0 ? "No entry." : $0 == 1 ? "1 entry" : "\($0) entries" },
        citing: {
            $0 == 0
                ? "No entry cites \($1)."
                : $0 == 1 ? "1 entry cites \($1), to be verified:" : "\($0) entries cite \($1), to be verified:"
        },
        todo: { $0 == 1 ? "1 entry to verify or read" : "\($0) entries to verify or read" },
        redactionShown: "The text proposed, the passages replaced. Nothing is changed; to apply it, add --yes.",
        apply: "Publish the text redacted so? [y/N] ", publish: "Publish this text? [y/N] ",
        publishAnyway: "Publish this text, and leave those passages in it? [y/N] ",
        editTemplate: { reference, status in
            """
            ;; Entry \(reference) (\(englishLabels.entryStatus(status))).
            ;; Rewrite it for everyone: no name, no address, nothing that identifies the asker.
            ;; A source is written: title [legal reference] <address> (date). Theme and Source may be repeated.
            ;; Lines that begin with ;; are ignored; an empty answer aborts.

            """
        })

    private static var englishLabels: Labels { english.labels }
}
