public import Desk

extension Phrases {
    /// The result or the preview of an erasure, and the traces left in the file.
    public func erasure(_ erasure: Erasure) -> String {
        let questions = erasure.questions.isEmpty ? "0" : erasure.questions.joined(separator: " ")
        let french = language == .french
        let first =
            switch (french, erasure.done) {
            case (true, true): "Effacé. Questions : \(questions) ; textes changés : \(erasure.texts)."
            case (true, false): "Sera effacé. Questions : \(questions) ; textes à changer : \(erasure.texts)."
            case (false, true): "Erased. Questions: \(questions); texts changed: \(erasure.texts)."
            case (false, false): "To be erased. Questions: \(questions); texts to change: \(erasure.texts)."
            }
        let rest = erasure.done && erasure.remaining > 0 ? remaining(erasure.remaining) : nil
        let common = erasure.common > 0 ? commonWords(erasure.common) : nil
        let code = erasure.hash.map { french ? "Code : \($0)" : "Code: \($0)" }
        let sent = erasure.sent > 0 ? sentMails(erasure.sent) : nil
        let files = erasure.attachments > 0 ? erasedFiles(erasure.attachments, isDone: erasure.done) : nil
        return [first, files, sent, rest, common, code, erasure.done ? traces(erasure.file) : nil].compactMap(\.self)
            .joined(separator: "\n")
    }

    /// The headings of the changes in what the person wrote, of those in texts of others, and of the places that a
    /// coordinator decides on.
    public var erasureChanges: String {
        language == .french ? "Changera, dans ce que la personne a écrit :" : "Will change, in what the person wrote:"
    }
    public var erasureOthers: String {
        language == .french
            ? "Changera, dans ce que d'autres ont écrit (--keep N pour garder) :"
            : "Will change, in what others wrote (--keep N to keep):"
    }
    public var erasureLeft: String {
        language == .french
            ? "Restera, à décider ensuite (guichet person rest) :"
            : "Will stay, to be decided afterwards (guichet person rest):"
    }

    /// What waits in the inbox of those who may erase, each with what to do.
    public func erasures(_ erasures: Inbox.Erasures) -> [String] {
        let requests =
            language == .french
            ? "Demandes d'effacement : \(erasures.requests). Voyez : guichet person list --requested"
            : "Requests to erase a person: \(erasures.requests). See: guichet person list --requested"
        return [
            erasures.requests > 0 ? requests : nil, erasures.remainders > 0 ? remaining(erasures.remainders) : nil,
        ].compactMap(\.self)
    }

    /// The heading over these.
    public var erasuresTitle: String { language == .french ? "Personnes à effacer" : "Persons to be erased" }

    /// How many places wait for a coordinator.
    public func remaining(_ count: Int) -> String {
        language == .french
            ? "À décider, où la personne est peut-être encore : \(count). Voyez : guichet person rest"
            : "To be decided, where the person may still stand: \(count). See: guichet person rest"
    }

    private func erasedFiles(_ count: Int, isDone: Bool) -> String {
        switch (language, isDone) {
        case (.french, true): "Pièces jointes effacées : \(count)."
        case (.french, false): "Pièces jointes à effacer : \(count)."
        case (.english, true): "Attachments erased: \(count)."
        case (.english, false): "Attachments to be erased: \(count)."
        }
    }

    /// The heading of the person's own files, which are erased whole.
    public var erasureFiles: String {
        language == .french
            ? "Sera effacé en entier, joint par la personne :" : "Will be erased whole, attached by the person:"
    }

    private func sentMails(_ count: Int) -> String {
        language == .french
            ? "Courriels déjà envoyés à la personne : \(count). Ce qui est parti ne se rappelle pas."
            : "Mails sent to the person before: \(count). What was sent cannot be called back."
    }

    private func commonWords(_ count: Int) -> String {
        language == .french
            ? "Les mots de son nom, trop courants pour la désigner, restent à \(count) autres endroits."
            : "The words of the name, too common to mean the person, stay in \(count) other places."
    }

    /// The traces that are left in the file; nil for none.
    public func traces(_ file: FileTraces) -> String? {
        switch (language, file) {
        case (_, .gone): nil
        case (.french, .waiting):
            "Quelqu'un lit ou écrit encore le fichier : il garde des traces, que guichet tick enlèvera quand il sera libre."
        case (.english, .waiting):
            "Someone still reads or writes the file: it keeps traces, which guichet tick takes out when it is free."
        case (.french, .full):
            "Le disque n'a pas la place de réécrire le fichier, qui garde des traces. Libérez de la place, puis : guichet tick"
        case (.english, .full):
            "The disk has no room to rewrite the file, which keeps traces. Make room, then: guichet tick"
        case (.french, .failed):
            "Le fichier n'a pas pu être réécrit et garde des traces. Vérifiez-le (guichet doctor), puis : guichet tick"
        case (.english, .failed):
            "The file could not be rewritten and keeps traces. Check it (guichet doctor), then: guichet tick"
        }
    }

    /// The decision on passages that may still name an erased person.
    public func settled(_ settled: SettledRemainders) -> String {
        let first =
            switch (language, settled.erased) {
            case (.french, true): "Effacé : \(settled.settled)."
            case (.french, false): "Gardé : \(settled.settled)."
            case (.english, true): "Erased: \(settled.settled)."
            case (.english, false): "Kept: \(settled.settled)."
            }
        let rest = settled.remaining > 0 ? remaining(settled.remaining) : nil
        return [first, rest, settled.erased ? traces(settled.file) : nil].compactMap(\.self).joined(separator: "\n")
    }

    /// The kind of text that names a person.
    public func textKind(_ kind: TextPlace.Kind) -> String {
        switch (language, kind) {
        case (.french, .title): "titre"
        case (.french, .body): "question"
        case (.french, .message): "message"
        case (.french, .answer): "réponse"
        case (.french, .source): "source"
        case (.french, .place): "lieu"
        case (.french, .draft): "brouillon"
        case (.french, .revision): "révision"
        case (.french, .report): "signalement"
        case (.french, .wording): "mots de recherche"
        case (.french, .mail): "courriel reçu"
        case (.french, .attachment): "nom de pièce jointe"
        case (.english, .title): "title"
        case (.english, .body): "question"
        case (.english, .message): "message"
        case (.english, .answer): "answer"
        case (.english, .source): "source"
        case (.english, .place): "place"
        case (.english, .draft): "draft"
        case (.english, .revision): "revision"
        case (.english, .report): "report"
        case (.english, .wording): "search words"
        case (.english, .mail): "received mail"
        case (.english, .attachment): "name of an attachment"
        }
    }
}
