import ArgumentParser
import Atlas
import Desk
import Phrasebook

/// Reads an audience as people write it.
enum AudienceWords {
    /// An audience by its code or its name in either language, without case and accents.
    static func read(_ text: String) throws(Refusal) -> Audience {
        let key = PlaceName(text).key
        if let code = Audience.names.column(text) { return try Audience(code: code) }
        let found = (Audience.allCases + [.unknown]).first { audience in
            let names = [audience.rawValue] + Language.allCases.map { $0.phrases.labels.audience(audience) }
            return names.contains { PlaceName($0).key == key }
        }
        guard let found, !key.isEmpty else { throw .unknownAudience(text, known: Audience.allCases.map(\.rawValue)) }
        return found
    }
}
