/// Reads the lists in a command's help.
enum HelpSections {
    /// The subcommands.
    static func commands(in help: String) -> [String] {
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        let headings = lines.indices.filter { lines[$0].contains(/^(COMMANDES( POUR .*)?\u{A0}:|.*SUBCOMMANDS:)$/) }
        return headings.flatMap { heading in
            lines[(heading + 1)...].prefix { !$0.isEmpty }
                .compactMap { $0.firstMatch(of: /^  ([a-z]\S*)/).map { String($0.1) } }
        }
    }
}
