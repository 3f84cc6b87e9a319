import Desk
import Foundation

/// The damage of an imported file, line by line.
enum FileDamagePhrases {
    static func french(_ damage: FileDamage) -> String {
        let lines = damage.damages.prefix(10).map {
            "\n  \(frenchPlace($0.place).map { "\($0) : " } ?? "")\(frenchReason($0.reason))"
        }
        let more = damage.total - lines.count
        let rest = more > 0 ? "\n  et \(count(more, "autre", "autres"))" : ""
        return "\(damage.file) ne peut pas être lu :" + lines.joined() + rest
    }

    static func english(_ damage: FileDamage) -> String {
        let lines = damage.damages.prefix(10).map {
            "\n  \(englishPlace($0.place).map { "\($0): " } ?? "")\(englishReason($0.reason))"
        }
        let rest = damage.total > lines.count ? "\n  and \(damage.total - lines.count) more" : ""
        return "\(damage.file) cannot be read:" + lines.joined() + rest
    }

    /// An entry that a file names, and that neither it nor the desk has.
    static func frenchUnlinked(_ place: Damage.Place, _ column: String, _ name: String) -> String {
        "\(frenchPlace(place).map { "\($0) : " } ?? "")\(column) : ni le fichier ni le guichet n'ont de fiche « \(name) », le lien est omis. Une fois la fiche là, un nouvel import du fichier le fait."
    }

    static func englishUnlinked(_ place: Damage.Place, _ column: String, _ name: String) -> String {
        "\(englishPlace(place).map { "\($0): " } ?? "")\(column): neither the file nor the desk has an entry \"\(name)\", the link is left out. Once the entry is there, importing the file again makes it."
    }

    /// Nil for the file as a whole.
    private static func frenchPlace(_ place: Damage.Place) -> String? {
        switch place {
        case .file: nil
        case .line(let number): "ligne \(number)"
        case .feature(let number): "objet \(number)"
        }
    }

    private static func englishPlace(_ place: Damage.Place) -> String? {
        switch place {
        case .file: nil
        case .line(let number): "line \(number)"
        case .feature(let number): "feature \(number)"
        }
    }

    private static func frenchReason(_ reason: Damage.Reason) -> String {
        switch reason {
        case .encoding: "des octets qui ne sont ni de l'UTF-8 ni du Windows-1252"
        case .utf16: "du texte UTF-16, à enregistrer en UTF-8"
        case .nulByte: "un octet nul"
        case .character(let scalar): "un caractère qu'aucun texte ne contient (U+\(hex(scalar)))"
        case .empty: "aucune donnée"
        case .unclosedQuote: "un guillemet jamais refermé"
        case .strayQuote: "du texte derrière un guillemet fermant"
        case .fields(let expected, let found): "\(count(found, "champ", "champs")) au lieu de \(expected)"
        case .text(let refusal, let column):
            (column.map { "\($0) : " } ?? "") + Phrases.french.refusal(refusal).what
        case .duplicate(let key, let first, let column):
            "\(column.map { "\($0) : " } ?? "")« \(key) » est déjà là, \(frenchPlace(first) ?? "")"
        case .json: "ce n'est pas du JSON valable"
        case .unknownFormat(let header): "colonnes inconnues : \(header.prefix(8).joined(separator: ", "))"
        case .value, .missing, .choice, .date, .unknownColumn, .sameColumn, .cutCell, .unnamedColumn, .noColumn,
            .unreadLine,
            .notRecord:
            frenchField(reason) ?? ""
        }
    }

    private static func englishReason(_ reason: Damage.Reason) -> String {
        switch reason {
        case .encoding: "bytes that are neither UTF-8 nor Windows-1252"
        case .utf16: "UTF-16 text, to be saved as UTF-8"
        case .nulByte: "a NUL byte"
        case .character(let scalar): "a character that no text holds (U+\(hex(scalar)))"
        case .empty: "no data"
        case .unclosedQuote: "a quote that never closes"
        case .strayQuote: "text behind a closing quote"
        case .fields(let expected, let found): "\(count(found, "field", "fields")) instead of \(expected)"
        case .text(let refusal, let column):
            (column.map { "\($0): " } ?? "") + Phrases.english.refusal(refusal).what
        case .duplicate(let key, let first, let column):
            "\(column.map { "\($0): " } ?? "")\"\(key)\" is there already, \(englishPlace(first) ?? "")"
        case .json: "not sound JSON"
        case .unknownFormat(let header): "unknown columns: \(header.prefix(8).joined(separator: ", "))"
        case .value, .missing, .choice, .date, .unknownColumn, .sameColumn, .cutCell, .unnamedColumn, .noColumn,
            .unreadLine,
            .notRecord:
            englishField(reason) ?? ""
        }
    }

    /// Damage of a column (a key, a field of a form) or of its value.
    private static func frenchField(_ reason: Damage.Reason) -> String? {
        switch reason {
        case .value(let column, ""), .missing(let column): "« \(column) » est vide : il y faut une valeur"
        case .value(let column, let value): "« \(value.prefix(60)) » n'est pas une valeur possible de \(column)"
        case .choice(let column, let value, let known):
            "« \(value.prefix(60)) » n'est pas une valeur possible de \(column) ; les valeurs : \(list(known))"
        case .date(let column, let value):
            "« \(value.prefix(60)) » n'est pas une date possible de \(column) : écrivez AAAA-MM-JJ"
        case .unknownColumn(let name, let near?, _):
            "« \(name.prefix(60)) » est un nom inconnu ici ; vouliez-vous dire « \(near) » ?"
        case .unknownColumn(let name, nil, let known):
            "« \(name.prefix(60)) » est un nom inconnu ici ; les noms connus : \(list(known))"
        case .sameColumn(let one, let other):
            one == other
                ? "« \(one) » y est deux fois : gardez l'une des deux"
                : "« \(one) » et « \(other) » disent la même chose : gardez l'un des deux"
        case .cutCell(let column):
            "« \(column) » a 32 767 caractères, où Excel coupe une cellule : reprenez le texte entier, par exemple en JSON"
        case .unnamedColumn(let number): "la colonne \(number) n'a pas de nom, et elle n'est pas vide"
        case .noColumn(let column, let header):
            "aucune colonne « \(column) » ; les colonnes du fichier : \(list(Array(header.prefix(8))))"
        case .unreadLine(let line): "« \(line.prefix(60)) » n'est pas une ligne « nom : valeur »"
        case .notRecord: "ce n'est pas un objet JSON : { … }"
        case .encoding, .utf16, .nulByte, .character, .empty, .unclosedQuote, .strayQuote, .fields, .text, .duplicate,
            .json,
            .unknownFormat:
            nil
        }
    }

    private static func englishField(_ reason: Damage.Reason) -> String? {
        switch reason {
        case .value(let column, ""), .missing(let column): "\(column) is empty: it needs a value"
        case .value(let column, let value): "\"\(value.prefix(60))\" is no possible value of \(column)"
        case .choice(let column, let value, let known):
            "\"\(value.prefix(60))\" is no possible value of \(column); its values: \(list(known))"
        case .date(let column, let value): "\"\(value.prefix(60))\" is no possible date of \(column): write YYYY-MM-DD"
        case .unknownColumn(let name, let near?, _):
            "\"\(name.prefix(60))\" is an unknown name here; did you mean \"\(near)\"?"
        case .unknownColumn(let name, nil, let known):
            "\"\(name.prefix(60))\" is an unknown name here; the known ones: \(list(known))"
        case .sameColumn(let one, let other):
            one == other
                ? "\"\(one)\" is there twice: keep one of them"
                : "\"\(one)\" and \"\(other)\" say the same: keep one of them"
        case .cutCell(let column):
            "\(column) has 32,767 characters, where Excel cuts a cell: take the whole text again, in JSON for instance"
        case .unnamedColumn(let number): "column \(number) has no name, and is not empty"
        case .noColumn(let column, let header):
            "no column \(column); the columns of the file: \(list(Array(header.prefix(8))))"
        case .unreadLine(let line): "\"\(line.prefix(60))\" is no line \"name: value\""
        case .notRecord: "no JSON object: { … }"
        case .encoding, .utf16, .nulByte, .character, .empty, .unclosedQuote, .strayQuote, .fields, .text, .duplicate,
            .json,
            .unknownFormat:
            nil
        }
    }
}

/// An instant as people read it.
enum Moment {
    /// The day and the time in France, `2026-11-23 14:05`.
    static func text(_ date: Date) -> String { "\(Day(date)) \(time(date))" }

    /// The time in France, `14:05`.
    static func time(_ date: Date) -> String {
        let minutes = Int(date.timeIntervalSince(Day(date).startOfDay)) / 60
        return "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// A code point as Unicode writes it.
func hex(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
