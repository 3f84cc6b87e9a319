import ArgumentParser
import Phrasebook

/// The argument that names an entry.
struct EntrySubject: ParsableArguments {
    @Argument(
        help: ArgumentHelp(tr("La fiche : F-2026-00042, ou 42.", "The entry: F-2026-00042, or 42."), valueName: "ref"))
    var reference: String
}
