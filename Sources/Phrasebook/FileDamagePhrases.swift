import Desk
import Foundation

/// What is wrong with a file, line by line.
enum FileDamagePhrases {
    static func french(_ damage: FileDamage) -> String {
        let lines = damage.damages.prefix(10).map {
            "\n  \(place($0.place, line: "ligne", feature: "objet"))\(frenchReason($0.reason))"
        }
        let rest = damage.total > lines.count ? "\n  et \(damage.total - lines.count) autres" : ""
        return "\(damage.file) ne peut pas être lu :" + lines.joined() + rest
    }

    static func english(_ damage: FileDamage) -> String {
        let lines = damage.damages.prefix(10).map {
            "\n  \(place($0.place, line: "line", feature: "feature"))\(englishReason($0.reason))"
        }
        let rest = damage.total > lines.count ? "\n  and \(damage.total - lines.count) more" : ""
        return "\(damage.file) cannot be read:" + lines.joined() + rest
    }

    private static func place(_ place: Damage.Place, line: String, feature: String) -> String {
        switch place {
        case .file: ""
        case .line(let number): "\(line) \(number): "
        case .feature(let number): "\(feature) \(number): "
        }
    }

    private static func frenchReason(_ reason: Damage.Reason) -> String {
        switch reason {
        case .encoding: "des octets qui ne sont ni de l'UTF-8 ni du Windows-1252"
        case .utf16: "du texte UTF-16, à enregistrer en UTF-8"
        case .nulByte: "un octet nul"
        case .empty: "aucune donnée"
        case .unclosedQuote: "un guillemet jamais refermé"
        case .strayQuote: "du texte derrière un guillemet fermant"
        case .fields(let expected, let found): "\(found) champs au lieu de \(expected)"
        case .value(let column, let value): "« \(value.prefix(60)) » n'est pas une valeur possible de \(column)"
        case .text(let refusal): Phrases.french.refusal(refusal).what
        case .duplicate(let key, let first):
            "\(key) est déjà \(place(first, line: "ligne", feature: "objet").replacing(": ", with: ""))"
        case .json: "ce n'est pas du JSON valable"
        case .unknownFormat(let header): "colonnes inconnues : \(header.prefix(8).joined(separator: ", "))"
        }
    }

    private static func englishReason(_ reason: Damage.Reason) -> String {
        switch reason {
        case .encoding: "bytes that are neither UTF-8 nor Windows-1252"
        case .utf16: "UTF-16 text, to be saved as UTF-8"
        case .nulByte: "a NUL byte"
        case .empty: "no data"
        case .unclosedQuote: "a quote that never closes"
        case .strayQuote: "text behind a closing quote"
        case .fields(let expected, let found): "\(found) fields instead of \(expected)"
        case .value(let column, let value): "\"\(value.prefix(60))\" is no possible value of \(column)"
        case .text(let refusal): Phrases.english.refusal(refusal).what
        case .duplicate(let key, let first):
            "\(key) is already on \(place(first, line: "line", feature: "feature").replacing(": ", with: ""))"
        case .json: "not sound JSON"
        case .unknownFormat(let header): "unknown columns: \(header.prefix(8).joined(separator: ", "))"
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
