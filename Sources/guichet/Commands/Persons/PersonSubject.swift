import ArgumentParser
import Phrasebook

/// The argument that names a person: their e-mail address, the telephone number of someone who gave none, or a question
/// of someone who gave neither.
struct PersonSubject: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            tr(
                "L'adresse électronique du demandeur, ou son téléphone s'il n'en a pas donné, ou une de ses questions.",
                "The asker's e-mail address, or telephone number where they gave none, or one of their questions."),
            valueName: "person"))
    var words: [String] = []

    /// A number may be typed with its spaces: 01 23 45 67 89.
    var person: String { words.joined(separator: " ") }

    func validate() throws {
        guard words.isEmpty else { return }
        throw ValidationError(
            tr(
                "Nommez la personne : son adresse, son téléphone ou une de ses questions.",
                "Name the person: an address, a telephone number or one of their questions."))
    }
}
