import Desk

extension Phrases {
    /// What went wrong, then what to do about it.
    public struct Sentence: Equatable, Sendable {
        public let what: String
        public let remedy: Remedy

        /// - Parameters:
        ///   - words: what to do; before a command, without the point.
        ///   - commands: what is typed for it.
        ///   - online: what to do on a page, where that is something else.
        init(_ what: String, _ words: String = "", _ commands: String..., online: String? = nil) {
            self.init(what, Remedy(words, commands, online: online))
        }

        /// The same, with something else to do on a page.
        init(_ sentence: Sentence, online: String) {
            self.init(sentence.what, Remedy(sentence.remedy.words, sentence.remedy.commands, online: online))
        }

        init(_ what: String, _ remedy: Remedy) {
            self.what = what
            self.remedy = remedy
        }
    }

    /// What to do. What is typed on the command line stands apart: pages and the API show the words alone.
    public struct Remedy: Equatable, Sendable {
        fileprivate let words: String
        /// Each does for itself: a command, an option, a variable.
        public let commands: [String]
        /// For readers who have no command line, in whole sentences; nil where they can do nothing.
        public let online: String?

        init(_ words: String, _ commands: [String], online: String? = nil) {
            self.words = words
            self.commands = commands
            let sentences = online ?? (commands.isEmpty ? words : words + ".")
            self.online = sentences.isEmpty ? nil : sentences
        }

        init(_ words: String, _ commands: String..., online: String? = nil) {
            self.init(words, commands, online: online)
        }
    }

    /// As the command line says it: `Read it: guichet show F-1`.
    public func text(_ remedy: Remedy) -> String {
        guard !remedy.commands.isEmpty else { return remedy.words }
        return switch language {
        case .french: "\(remedy.words)\u{A0}: \(remedy.commands.joined(separator: ", ou "))"
        case .english: "\(remedy.words): \(remedy.commands.joined(separator: ", or "))"
        }
    }

    /// As the command line says it, each on its line.
    public func text(_ sentence: Sentence) -> String {
        [sentence.what, text(sentence.remedy)].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
