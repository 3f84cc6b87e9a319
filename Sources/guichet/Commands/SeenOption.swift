import ArgumentParser

/// The `--seen` option: the version of the question that the user decided on.
struct SeenOption: ParsableArguments {
    @Option(
        name: .customLong("seen"),
        help: ArgumentHelp(
            tr(
                "La version que vous avez vue : refuse si elle a changé.",
                "The version you saw: refuses if it has changed."),
            valueName: "version"))
    var version: Int?
}
