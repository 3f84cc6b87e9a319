import ArgumentParser
import Phrasebook

/// The argument that names a person by their e-mail address.
struct PersonSubject: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            tr("L'adresse électronique du demandeur.", "The asker's e-mail address."), valueName: "email"))
    var email: String
}
