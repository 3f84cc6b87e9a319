import ArgumentParser

/// The version that the actor saw.
struct SeenOption: ParsableArguments {
    @Option(
        name: .customLong("seen"),
        help: ArgumentHelp(
            tr(
                "La version que vous avez vue : refuse si elle a changé.",
                "The version you saw: refuses if it has changed."),
            valueName: "version"))
    var version: Int?
}
