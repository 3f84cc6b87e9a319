extension Question {
    /// The question and its answer, as the first text of an entry.
    /// - Throws: `Refusal` where they are too long for an entry.
    public func entryForm(_ answer: Answer) throws(Refusal) -> EntryForm {
        EntryForm(
            text: try EntryText(title: title, question: body, answer: answer.text, sources: answer.sources),
            themes: themes)
    }
}
