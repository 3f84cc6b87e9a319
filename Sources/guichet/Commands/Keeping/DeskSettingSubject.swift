import ArgumentParser
import Desk

/// The argument that names a setting of the desk.
struct DeskSettingSubject: ParsableArguments {
    @Argument(
        help: ArgumentHelp(DeskSetting.allCases.map(\.rawValue).joined(separator: ", "), valueName: "name"),
        completion: .list(DeskSetting.allCases.map(\.rawValue)))
    var name: String

    /// - Throws: `Refusal` for a setting that does not exist.
    func setting() throws -> DeskSetting { try DeskSetting(named: name) }
}
