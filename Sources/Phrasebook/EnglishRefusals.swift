import Desk

/// Refusals in English.
enum EnglishRefusals {
    @Sendable static func sentence(_ refusal: Refusal) -> Phrases.Sentence {
        if let sentence = Phrases.englishEntryRefusal(refusal) { return sentence }
        if case .backup(let refusal) = refusal { return BackupPhrases.english(refusal) }
        return switch refusal.kind {
        case .fault: damage(refusal)
        case .usage: usage(refusal)
        case .notFound: notFound(refusal)
        case .notAllowed: notAllowed(refusal)
        case .conflict: conflict(refusal)
        case .ambiguous: ambiguous(refusal)
        }
    }

    private static func usage(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .empty(let field): Phrases.Sentence("The \(field.rawValue) is empty.", "Write at least one word.")
        case .missing(let field):
            Phrases.Sentence("The \(field.rawValue) is missing.", "Give it with --\(field.rawValue).")
        case .tooLong(let field, let characters):
            Phrases.Sentence(
                "The \(field.rawValue) is too long: \(characters) characters, \(field.limit) at most.", "Shorten it.")
        case .controlCharacter(let field, let scalar):
            Phrases.Sentence("The \(field.rawValue) holds a control character (U+\(hex(scalar))).", "Take it out.")
        case .notUTF8(let place): Phrases.Sentence("\(place) is not UTF-8 text.", "Write it in UTF-8.")
        case .badEmail(let text): Phrases.Sentence("\"\(text)\" is no e-mail address.", "Write name@domain.org.")
        case .badReference(let text):
            Phrases.Sentence("\"\(text)\" is no reference.", "A reference is written 2026-00042, or 42.")
        case .badDate(let text): Phrases.Sentence("\"\(text)\" is no date.", "Write YYYY-MM-DD, such as 2012-05-31.")
        case .badPeriod(let from, let until):
            Phrases.Sentence(
                "The coverage begins on \(from) and ends on \(until).",
                "It must end on a day after the one it begins on: correct one of the two.")
        case .lapsed(let day):
            Phrases.Sentence("\(day) is past: the token would never hold.", "Choose today or a later day.")
        case .badIdentity(let text):
            Phrases.Sentence(
                "\"\(text)\" does not say who acts.", "Write NAME@CENTRE, such as --as \"Awa@profession-banlieue\".")
        case .badNumber(let text, let range):
            Phrases.Sentence(
                "\"\(text)\" is no possible number here.",
                range.map { "Write a whole number, from \($0.lowerBound) to \($0.upperBound)." }
                    ?? "Write a whole number, from 1.")
        case .badLink(let text): Phrases.Sentence("\"\(text)\" is no possible value.", "See --help.")
        case .badServer(let text):
            Phrases.Sentence(
                "\"\(text)\" is no address of a server.",
                "Write it with https:// (or http://) and without a path, such as https://guichet.example.org.")
        case .missingSetting(let missing, let given):
            Phrases.Sentence("--\(missing) is missing: --\(given) is of no use without it.", "Give both.")
        case .badCertificate(let certificate, let key):
            Phrases.Sentence(
                "\(certificate) and \(key) are no certificate and its private key (PEM).",
                "Check the two files: --certificate CERTIFICATE --private-key KEY")
        case .unknownAudience(let text, let known):
            Phrases.Sentence("There is no audience \"\(text)\".", "Choose from: \(list(known)).")
        case .unknownTheme(let text, let known):
            Phrases.Sentence("There is no theme \"\(text)\".", "Choose from: \(list(known)).")
        case .unknownNetwork(let text, let known):
            Phrases.Sentence("There is no network \"\(text)\".", "Choose from: \(list(known)).")
        case .damagedFile(let damage):
            Phrases.Sentence(FileDamagePhrases.english(damage), "Nothing was changed; mend the file and try again.")
        case .badChoice(let text, let known):
            Phrases.Sentence("\"\(text)\" is not possible here.", "Choose from: \(list(known)).")
        case .unconfirmedBulk(let count):
            Phrases.Sentence("\(count) questions at once: that must be confirmed.", "Add --yes.")
        case .unconfirmedErasure:
            Phrases.Sentence("Erasing a person cannot be undone: that must be confirmed.", "Add --yes.")
        case .noEditor:
            Phrases.Sentence(
                "There is no text, and no editor to write it.", "Give it as an argument, with --file, or set $EDITOR.")
        case .declined: Phrases.Sentence("Nothing was done.")
        case .aborted: Phrases.Sentence("Empty text: aborted, nothing was stored.")
        case .noToken: Phrases.Sentence("No token was given.", "Type it, or give it on standard input.")
        default: sent(refusal)
        }
    }

    private static func notFound(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .noDatabase(let path): Phrases.Sentence("There is no desk in \(path).", "Create it: guichet init")
        case .deskMoved:
            Phrases.Sentence(
                "The desk's file is no longer in its place: nothing was done.", "Tell whoever keeps the desk.")
        case .noEndpoint:
            Phrases.Sentence(
                "No embedding service is configured.",
                "Give its address: guichet config embeddings-url http://127.0.0.1:8000/v1")
        case .endpointAway(let url, let reason):
            Phrases.Sentence(
                "The embedding service \(url) does not answer (\(reason)).",
                "Searching does without it; try again when it is there.")
        case .noPlace(let path):
            Phrases.Sentence(
                "\(path) can be neither opened nor created.",
                "Check the folder and your rights, or choose another file with --db.")
        case .noFile(let path): Phrases.Sentence("The file \(path) cannot be read.", "Check its name and your rights.")
        case .unknownQuestion(let text):
            Phrases.Sentence(
                "No question has the reference \"\(text)\".", "See the inbox: guichet inbox --centre CENTRE")
        case .unknownEntry(let text):
            Phrases.Sentence("No entry has the reference \"\(text)\".", "Search for it: guichet search WORDS")
        case .unknownCentre(let text, let known):
            Phrases.Sentence("There is no centre \"\(text)\".", "Choose from: \(list(known)).")
        case .unknownTerritory(let route): Phrases.Sentence(EnglishRoute.explanation(route), proposals(route))
        case .unknownCode(let code):
            Phrases.Sentence("The map has no territory \"\(code)\".", "Check the code: guichet route CODE")
        case .unknownAccount(let account):
            Phrases.Sentence("There is no account \(account).", "See the list: guichet account list")
        case .unknownPerson:
            Phrases.Sentence("Nothing is kept of anyone with that address.", "Check the address.")
        case .unknownRemainder(let id):
            Phrases.Sentence(
                "There is no place \(id) to decide on, or no longer.", "See what is left: guichet person rest")
        case .unknownToken(let id): Phrases.Sentence("There is no token \(id).", "See: guichet token list")
        case .unknownSession(let id): Phrases.Sentence("There is no session \(id).", "See: guichet session list")
        case .deadLink:
            Phrases.Sentence(
                "This link no longer leads anywhere.", "Ask the centre that has the question for a new one.")
        case .unknownVerb(let name):
            Phrases.Sentence("The server cannot do this yet (\(name)).", "It is older than this program: update it.")
        case .missingTheme(let text, let known):
            Phrases.Sentence("There is no theme \"\(text)\".", "Choose from: \(list(known)).")
        default: Phrases.Sentence("Not found.")
        }
    }

    private static func notAllowed(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .identityNeeded:
            Phrases.Sentence(
                "It is not known who acts.", "Say so: --as NAME@CENTRE, or once for all: guichet config as NAME@CENTRE")
        case .tokenNeeded(let server):
            Phrases.Sentence(
                "On a server a token says who acts, not --as; there is none for \(server).",
                "Sign in: guichet login \(server), or set GUICHET_TOKEN.")
        case .otherCentre(let custodian, let actor):
            Phrases.Sentence(
                "This question is with \(custodian); \(actor.name) acts for \(actor.centre).",
                "Only an agent of \(custodian) can do that.")
        case .foreignHost(let host, let site):
            Phrases.Sentence("The desk does not answer by the name \"\(host)\".", "Its address: \(site)")
        case .foreignOrigin:
            Phrases.Sentence("Another site sent this: nothing was done.", "Open the page on this site and try again.")
        case .restricted(let reference, let centre):
            Phrases.Sentence(
                "There is no \(Entry.isNamed(by: reference) ? "entry" : "question") \"\(reference)\", or it is restricted.",
                "Ask \(centre).")
        case .newerDatabase(let path):
            Phrases.Sentence("\(path) was made by a newer version of Guichet; it was not touched.", "Update Guichet.")
        case .unsoundDatabase(let path, let flaw): unsound(path, flaw)
        case .olderDatabase(let path):
            Phrases.Sentence(
                "\(path) was made by an older version of Guichet, and can only be read here: it was not touched.",
                "Open it once with an account that may write it: guichet doctor")
        case .readOnlyDesk:
            Phrases.Sentence(
                "This desk can only be read: none of this was written.",
                "Act with an account that may write the file and its folder, where the disk allows it.")
        case .foreignDatabase(let path):
            Phrases.Sentence("\(path) is not a desk; it was not touched.", "Give another file with --db.")
        case .otherNetwork(let current, let wanted):
            Phrases.Sentence(
                "This desk is that of the network of \(current), not of \(wanted).",
                "Create the other in another file: guichet init --network \(wanted) --db FILE")
        case .badToken:
            Phrases.Sentence(
                "The server does not take this token: it was revoked, or has expired.",
                "Sign in again: guichet login URL")
        case .otherAccount(let wanted, let token):
            Phrases.Sentence("This token is \(token)'s: with it one does not act as \(wanted).", "Leave --as out.")
        case .notRemote(let command):
            Phrases.Sentence(
                "guichet \(command) works on the desk's file, on the machine that has it.",
                "Run it there, or name a file: --db FILE")
        case .disabledAccount(let account):
            Phrases.Sentence("The account \(account) is disabled.", "Ask an administrator: guichet account add")
        case .administratorNeeded(let account):
            Phrases.Sentence("\(account) is no administrator.", "Ask one: they are at the national desk.")
        case .narrowToken(let scope):
            Phrases.Sentence(
                "This token may not: its scope is \"\(scope.rawValue)\".",
                "Use one of a wider scope: guichet token create --scope administer")
        case .lastAdministrator(let account):
            Phrases.Sentence(
                "\(account) is the last administrator.",
                "Name another one first: guichet account add NAME --role administrator")
        case .erasureIsRequested(let account):
            Phrases.Sentence(
                "Erasing is the coordinator's; \(account) may only ask for it.",
                "Ask for it: guichet person request-erasure ADDRESS")
        case .coordinatorNeeded(let account):
            Phrases.Sentence("\(account) is no coordinator of the network.", "Ask the national desk.")
        case .nationalRole(let role):
            Phrases.Sentence(
                "The role \"\(role.rawValue)\" is the national desk's.", "Add --centre national, or --role agent.")
        default: Phrases.Sentence("Not allowed.")
        }
    }

    private static func conflict(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .taken(let account, let date):
            Phrases.Sentence(
                "\(account.name) (\(account.centre)) was faster: the question was claimed on \(Phrases.english.longMoment(date)).",
                "See where it stands: guichet show")
        case .changed(let account, let date, let seen, let now):
            Phrases.Sentence(
                "\(account.map { "\($0.name) (\($0.centre))" } ?? "The asker") was faster: the question is at version \(now) since \(Phrases.english.longMoment(date)), you saw \(seen).",
                "Read it again, then retry: guichet show")
        case .wrongStatus(let status, let act, let reference):
            EnglishDeeds.impossible(act, status, of: reference ?? "REF")
        case .alreadyPublished(let entry):
            Phrases.Sentence("An entry was made from it already: \(entry).", "Read it: guichet show \(entry)")
        case .noAnswer(let reference):
            Phrases.Sentence("Question \(reference) has no answer yet.", "Answer it first: guichet answer \(reference)")
        case .overlap(let overlaps):
            Phrases.Sentence(
                "Two centres would cover the same territory: \(list(overlaps.prefix(5).map { "\($0.territory) (\(list($0.centres)))" })).",
                "Date or remove one of the coverages.")
        case .centreExists(let slug):
            Phrases.Sentence("The centre \"\(slug)\" exists already.", "To change it: guichet centre edit \(slug)")
        case .noOffer(let reference):
            Phrases.Sentence(
                "This question is offered to nobody.", "See where it stands: guichet show \(reference ?? "REF")")
        case .sameCentre(let slug): Phrases.Sentence("The question is with \(slug) already.", "Choose another centre.")
        case .secondReaderNeeded(let reference):
            Phrases.Sentence(
                "The answer must be read by someone other than its author.",
                "Ask a colleague: guichet approve \(reference ?? "REF")")
        case .nothingToUndo:
            Phrases.Sentence(
                "Nothing to undo: only your last act, less than ten minutes old and of which the asker has not heard, can be.",
                "See the history: guichet log")
        case .duplicateCycle(let reference):
            Phrases.Sentence(
                "A question cannot be a duplicate of itself or of a duplicate.", "Merge into \(reference).")
        case .endedUnanswered(let reference):
            Phrases.Sentence(
                "Question \(reference) ended without an answer: it has none to give to a duplicate.",
                "Merge into another one, or first open that one again: guichet reopen \(reference) --reason REASON")
        case .fileInUse:
            Phrases.Sentence(
                "It is erased, but someone still reads the file, which keeps its trace until the next pass.",
                "Try again later: guichet tick")
        case .themeTaken(let text, let theme):
            Phrases.Sentence(
                "\"\(text)\" leads to the theme \(theme) already.", "See it: guichet theme show \(theme)")
        case .sameTheme(let theme):
            Phrases.Sentence("\(theme) cannot be merged into itself.", "Choose another theme.")
        case .clockJumped(let last, let now): jumped(last, now)
        case .keyReused(let key):
            Phrases.Sentence(
                "Already received: the key \(key) came with something else, or from elsewhere. Nothing more was stored.",
                "Use a new key for each request.")
        default: Phrases.Sentence("Someone was faster.")
        }
    }

    private static func ambiguous(_ refusal: Refusal) -> Phrases.Sentence {
        switch refusal {
        case .ambiguousReference(let text, let candidates):
            Phrases.Sentence("\"\(text)\" may mean several references.", "Choose: \(list(candidates)).")
        case .ambiguousTerritory(let route):
            Phrases.Sentence(EnglishRoute.explanation(route), choose(route))
        case .notItsCentre(let centre, let route):
            Phrases.Sentence(
                "\"\(route.input)\" does not belong to the centre \"\(centre)\".",
                "Choose: \(list(route.centres)).")
        case .unconfirmedTerritory(let route): Phrases.Sentence(EnglishRoute.explanation(route), proposals(route))
        default: Phrases.Sentence("Several things fit.")
        }
    }

    /// The places and centres to choose from, and the command to choose.
    private static func choose(_ route: Route) -> String {
        var places: [String] = []
        var centres: [String] = []
        for choice in route.choices {
            switch choice {
            case .place(let place, _): places.append("\(place.label) (\(place.described))")
            case .centre(let slug, let departements):
                let described = ([route.names[slug] ?? slug] + departements).joined(separator: " ")
                centres.append("--centre \(slug) (\(described))")
            }
        }
        var sentences: [String] = []
        if !places.isEmpty { sentences.append("Write one of: \(list(Array(places.prefix(12)))).") }
        if !centres.isEmpty { sentences.append("Choose a centre: \(list(centres)).") }
        return (sentences + ["Failing that, the national desk decides (--undecided)."]).joined(separator: " ")
    }

    private static func proposals(_ route: Route) -> String {
        let places = route.finding.suggestions.prefix(5).map { "\($0.described)" }
        return places.isEmpty
            ? "Write a commune, a postal code, a département or a région." : "Did you mean: \(list(Array(places)))?"
    }
}
