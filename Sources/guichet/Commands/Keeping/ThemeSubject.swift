import ArgumentParser
import Phrasebook

/// The argument that names a theme.
struct ThemeSubject: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            tr("Le thème : nom, sigle ou synonyme.", "The theme: name, acronym or synonym."), valueName: "theme"))
    var theme: String
}
