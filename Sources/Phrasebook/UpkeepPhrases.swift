import Desk

/// Why a result was not written, and whether the act was done.
public struct Unwritten: Sendable {
    /// Something was changed before.
    public let isDone: Bool
    /// The reference of the question or the entry in the result.
    public let reference: String?
    public let reason: SystemFault

    public init(isDone: Bool, reference: String?, reason: SystemFault) {
        self.isDone = isDone
        self.reference = reference
        self.reason = reason
    }
}

enum FrenchUpkeep {
    @Sendable static func unwritten(_ it: Unwritten) -> String {
        let done = it.isDone ? "C'est fait\(it.reference.map { " (\($0))" } ?? ""), mais le" : "Le"
        return "\(done) résultat n'a pas pu être écrit : \(it.reason.words(.french))."
    }

    @Sendable static func systemFault(_ path: String?, _ fault: SystemFault) -> String {
        "\(path ?? "Un fichier") n'a pas pu être lu ou écrit : \(fault.words(.french))."
    }

    @Sendable static func partlyImported(_ done: Int, _ total: Int) -> Phrases.Sentence {
        Phrases.Sentence(
            "L'import s'est arrêté : \(done) fiches sur \(total) sont là.",
            "Relancez la même commande quand ce sera réglé : ce qui est déjà là est laissé.")
    }

    @Sendable static func damage(_ damage: DeskDamage) -> String {
        switch damage {
        case .file(let words): "fichier abîmé, dit SQLite : \(words)"
        case .lacking(let name): "schéma : il manque \(name)"
        case .dangling(let table, let row): "lien vers rien : \(table) \(row.map { "ligne \($0)" } ?? "")"
        case .text(let table, let owner, let how): "texte : \(text(table)) de \(owner), \(state(how))"
        case .content(let owner, let name, let how): "pièce jointe : « \(name) » de \(owner), \(state(how))"
        case .unreadable(let part): "illisible : \(part)"
        case .index(let table): "index : \(table) n'est pas d'accord avec les textes"
        case .state(let reference): "état : l'histoire de \(reference) ne mène pas où elle en est"
        case .clock(let last, let now):
            "horloge : tick attend, elle dit le \(Phrases.french.longMoment(now)), et ce qu'on sait s'être passé en dernier date du \(Phrases.french.longMoment(last)). Si elle est juste : guichet tick --clock-is-right"
        }
    }

    private static func text(_ kind: HashedText) -> String {
        switch kind {
        case .question: "la question"
        case .message: "un message"
        case .answer: "la réponse"
        case .event, .entryEvent: "un événement"
        case .entry: "la fiche"
        case .entryRevision: "une version"
        case .attachment: "une pièce jointe"
        case .entryOrigin: "le lien vers sa question"
        case .entryMessage, .reportText: "un mot sur la fiche"
        }
    }

    private static func state(_ how: TextDamage) -> String {
        switch how {
        case .changed: "changé sans Guichet depuis qu'il l'a écrit : par un autre outil, ou par le disque"
        case .added: "ajouté sans Guichet"
        case .missing: "disparu, sans que Guichet l'ait retiré"
        case .unreadable: "illisible"
        }
    }
}

enum EnglishUpkeep {
    @Sendable static func unwritten(_ it: Unwritten) -> String {
        let done = it.isDone ? "It is done\(it.reference.map { " (\($0))" } ?? ""), but the" : "The"
        return "\(done) result could not be written: \(it.reason.words(.english))."
    }

    @Sendable static func systemFault(_ path: String?, _ fault: SystemFault) -> String {
        "\(path ?? "A file") could not be read or written: \(fault.words(.english))."
    }

    @Sendable static func partlyImported(_ done: Int, _ total: Int) -> Phrases.Sentence {
        Phrases.Sentence(
            "The import stopped: \(done) of \(total) entries are there.",
            "Run the same command again when that is mended: what is there already is left.")
    }

    @Sendable static func damage(_ damage: DeskDamage) -> String {
        switch damage {
        case .file(let words): "damaged file, says SQLite: \(words)"
        case .lacking(let name): "schema: \(name) is missing"
        case .dangling(let table, let row): "a link to nothing: \(table) \(row.map { "row \($0)" } ?? "")"
        case .text(let kind, let owner, let how): "text: \(text(kind)) of \(owner), \(state(how))"
        case .content(let owner, let name, let how): "attachment: \"\(name)\" of \(owner), \(state(how))"
        case .unreadable(let part): "cannot be read: \(part)"
        case .index(let table): "index: \(table) does not agree with the texts"
        case .state(let reference): "state: the history of \(reference) does not lead to where it stands"
        case .clock(let last, let now):
            "clock: tick waits, it says \(Phrases.english.longMoment(now)), and the last that is known to have happened is of \(Phrases.english.longMoment(last)). If it is right: guichet tick --clock-is-right"
        }
    }

    private static func text(_ kind: HashedText) -> String {
        switch kind {
        case .question: "the question"
        case .message: "a message"
        case .answer: "the answer"
        case .event, .entryEvent: "an event"
        case .entry: "the entry"
        case .entryRevision: "a version"
        case .attachment: "an attachment"
        case .entryOrigin: "the link to its question"
        case .entryMessage, .reportText: "a word on the entry"
        }
    }

    private static func state(_ how: TextDamage) -> String {
        switch how {
        case .changed: "changed outside Guichet since it wrote it: by another tool, or by the disk"
        case .added: "added outside Guichet"
        case .missing: "gone, and Guichet did not take it away"
        case .unreadable: "cannot be read"
        }
    }
}
