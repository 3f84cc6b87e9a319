extension Question {
    /// The question and its answer as they are: what an entry is rewritten from.
    /// - Throws: `Refusal` when they are too long for one.
    public func entryForm(_ answer: Answer) throws(Refusal) -> EntryForm {
        EntryForm(
            text: try EntryText(title: title, question: body, answer: answer.text, sources: answer.sources),
            themes: themes)
    }
}
