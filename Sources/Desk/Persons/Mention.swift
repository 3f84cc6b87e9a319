/// A range of an entry's text that may name someone.
public struct Mention: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case email, telephone
        /// The asker's name, or part of it.
        case askerName = "asker_name"
        /// The asker's organisation, or part of its name.
        case askerOrganisation = "asker_organisation"
        /// Looks like a name.
        case likelyName = "likely_name"
    }

    /// The part of the entry.
    public enum Part: String, Codable, CaseIterable, Sendable {
        case title, question, answer, source
    }

    public let kind: Kind
    public let part: Part
    /// The line, from 1; of the sources, the number of the source.
    public let line: Int
    /// The position in the line, in characters, from 1.
    public let column: Int
    /// The text.
    public let text: String

    public init(kind: Kind, part: Part, line: Int, column: Int, text: String) {
        self.kind = kind
        self.part = part
        self.line = line
        self.column = column
        self.text = text
    }
}
