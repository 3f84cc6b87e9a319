import Desk

extension Phrases {
    static let english = Phrases(
        language: .english, refusal: EnglishRefusals.sentence, explanation: EnglishRoute.explanation,
        labels: Labels(
            status: {
                switch $0 {
                case .unconfirmed: "unconfirmed"
                case .triage: "triage"
                case .routed: "new"
                case .claimed: "claimed"
                case .waiting: "waiting"
                case .review: "in review"
                case .answered: "answered"
                case .closed: "closed"
                }
            },
            entryStatus: { $0.rawValue },
            audience: {
                switch $0 {
                case .projectManager: "project manager"
                case .stateAgent: "State agent"
                case .localAuthorityAgent: "local authority agent"
                case .publicBody: "public body"
                case .electedOfficial: "elected official"
                case .association: "association"
                case .researcher: "researcher"
                case .other: "other"
                case .unknown: "not stated"
                }
            },
            kind: {
                switch $0 {
                case .country: "country"
                case .region: "région"
                case .formerRegion: "former région"
                case .departement: "département"
                case .collectivite: "overseas collectivity"
                case .epci: "intercommunality"
                case .commune: "commune"
                case .arrondissement: "arrondissement"
                case .quartier: "quartier"
                }
            },
            event: {
                switch $0.act {
                case .confirmed: "confirmed by the asker"
                case .released: "given back to the inbox"
                case .expired: "claim expired"
                case .takenOver: "taken over from a colleague"
                case .askedBack: "asker asked for something"
                case .replied: "reply of the asker"
                case .wrote: "message of the asker"
                case .reminded: "asker reminded"
                case .noted: "internal note"
                case .accepted: "accepted"
                case .declined: "declined"
                case .returned: "answer returned to its author"
                case .contributed: "contribution"
                case .reopened: "reopened"
                case .detached(let from, _): "no longer a duplicate of \(from), closed without an answer"
                case .offered(let to): "offered to \(to)"
                case .assigned(let to): "assigned to \(to)"
                case .submitted(let revision): "answer submitted for review (revision \(revision))"
                case .approved: "answer approved and sent"
                case .closed(let closing): "closed: \(englishClosing(closing))"
                case .merged(let into): "duplicate of \(into)"
                case .undone(let kind, _): "undone: \(EnglishDeeds.name(kind))"
                case .asked(let custodian, _, _): "asked, given to \(custodian)"
                case .claimed: "claimed"
                case .answered(let revision): revision == 1 ? "answered" : "answered again (revision \(revision))"
                case .published(let entry): "entry \(entry) published"
                case .restricted(let to): to.isEmpty ? "restricted" : "restricted, shared with \(list(to))"
                case .unrestricted: "no longer restricted"
                }
            },
            day: { englishDay($0) },
            inDays: {
                switch $0 {
                case 0: "today"
                case 1: "tomorrow"
                case -1: "yesterday"
                case 2...: "in \($0) days"
                default: "\(-$0) days ago"
                }
            },
            asker: "Asker", title: "Title", body: "Question", territory: "Territory", themes: "Themes",
            centre: "Centre",
            state: "Status", due: "Answer due", asked: "Asked", answer: "Answer", sources: "Sources",
            history: "History", entry: "Entry", author: "Author", verifiedOn: "Verified on", reviewBy: "Review by",
            coverage: "Coverage", website: "Site", founded: "Founded", legalForm: "Legal form", notes: "Notes",
            confidence: "Confidence", restricted: "restricted"),
        receipt: Receipt(
            received: { "Question stored: \($0)" },
            already: { "This question is stored already: \($0) (nothing was added)" },
            goesTo: { "Centre: \($0)" }, dueOn: { "An answer is due by \(englishDay($0))" },
            follow: { "To follow it: \($0)" }),
        forms: englishForms, lists: englishLists, entries: englishEntries, upkeep: englishUpkeep, site: .english)

    private static func englishClosing(_ closing: Closing) -> String {
        switch closing {
        case .satisfied: "satisfied"
        case .noReply: "no reply"
        case .duplicate: "duplicate"
        case .outOfScope: "out of scope"
        case .withdrawn: "withdrawn"
        }
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func englishDay(_ day: Day) -> String { "\(day.day) \(englishMonths[day.month - 1]) \(day.year)" }

    private static let englishForms = Forms(
        territory: "Territory (commune, postal code, département, région): ", audience: "You are", theme: "Theme",
        noTheme: "none",
        title: "Your question in one sentence: ", which: "Which one?", noneOfThese: "I cannot say",
        similar: "This entry may already answer:", answersYou: "Does it answer your question? [y/N] ",
        glad: "Good: the question was not asked, and nothing is kept about you.",
        didYouMean: { "Did you mean \($0)? [y/N] " }, orSkip: ", or Enter to skip",
        noChoice: { "A choice is needed: a number from 1 to \($0)." },
        yes: ["y", "yes", "o", "oui"],
        askTemplate: {
            ";; Your question: \($0)\n;; Describe it above: the context, what you have tried.\n;; These lines are ignored; an empty text aborts.\n"
        },
        answerTemplate: {
            ";; Your answer to: \($0)\n;; Write it above, in Markdown. These lines are ignored; an empty text aborts.\n"
        },
        messageTemplate: {
            ";; About: \($0)\n;; Write above. Lines that begin with ;; are ignored; an empty text aborts.\n"
        },
        entryTemplate: {
            ";; Entry from question \($0).\n;; Rewrite it for everyone: no name, no address, nothing that identifies the asker.\n;; A source is written: title [legal reference] <address> (date). Theme and Source may be repeated.\n;; Lines that begin with ;; are ignored; an empty answer aborts.\n"
        },
        kept: { "Your text is kept; to send it, the same command with: --file \($0)" },
        publishedAsDrafted:
            "No editor ($EDITOR) and no file (--file): the entry is submitted as drafted from the answer.",
        sure: { "\($0) That cannot be undone. Go on? [y/N] " })

    private static let englishLists = Lists(
        inbox: { "\($0): \($1 == 0 ? "nothing to do" : $1 == 1 ? "1 question" : "\($1) questions")" },
        found: { $0 == 1 ? "1 result" : "\($0) results" },
        nothingFound: { ($0.isEmpty ? "No entry." : "Nothing about \"\($0)\".") + " Ask: guichet ask" },
        suggestions: "Near",
        claimed: { "\($0) is yours." }, answered: { "The answer to \($0) is sent." },
        submitted: { "The answer to \($0) waits for a second reader." },
        unchanged: { "\($0): that was so already, nothing has changed." },
        undo: { "To take it back within ten minutes: guichet undo \($0 ?? "REFERENCE")" },
        published: { "Entry \($0) published." }, late: "late",
        change: {
            switch $0 {
            case .replied: "asker replied"
            case .wrote: "asker wrote"
            case .othersWrote: "mail from another address"
            case .reopened: "reopened"
            case .detached: "no longer a duplicate"
            case .offered: "offered to you"
            }
        },
        age: { "\($0) d" },
        columns: ["Reference", "Age", "Answer due", "Territory", "Question", "Status"],
        questions: { $0 == 0 ? "no question" : $0 == 1 ? "1 question" : "\($0) questions" },
        listColumns: ["Reference", "Asked", "Centre", "Territory", "Question", "Status"])

    private static let englishUpkeep = Upkeep(
        created: { "Desk created in \($0), network of \($1)." }, alreadyThere: { "The desk is there already: \($0)" },
        coverage: { report in
            "On \(englishDay(report.date)): \(report.communesCovered) of \(report.communes) communes covered (\(percent(report.communesCovered, report.communes))%), \(report.departementsCovered) of \(report.departements) départements (\(percent(report.departementsCovered, report.departements))%)."
        },
        gap: {
            "\($0.departement) \($0.name): \($0.communes == 1 ? "1 commune" : "\($0.communes) communes") without a centre"
        },
        territories: {
            "\(counts($0.added, "added")); \(counts($0.changed, "changed")); \(counts($0.ignored, "ignored"))"
        },
        directory: { "added: \(list($0.added)); changed: \(list($0.changed)); unchanged: \($0.unchanged.count)" },
        preview: "Nothing was changed.",
        imported: {
            "\(count($0.imported, "entry", "entries")) imported, \($0.known) there already."
        }, unlinked: FileDamagePhrases.englishUnlinked,
        reindexed: "Index rebuilt.",
        sound: "All is sound.", fault: "Something unforeseen went wrong; look whether it is done before you try again.",
        unwritten: EnglishUpkeep.unwritten, systemFault: EnglishUpkeep.systemFault,
        partlyImported: EnglishUpkeep.partlyImported, damage: EnglishUpkeep.damage,
        restore: "A backup still has what is lost; guichet reindex brings back no text.",
        readOnly: "This desk can only be read here: one can search and show, not write.",
        onlyRead: "The indexes were not compared with the texts: this desk can only be read here.",
        embedded: {
            $0 == 0
                ? "Nothing to do: every text has its vector."
                : "\(count($0, "text got its", "texts got their")) vector."
        })
}
