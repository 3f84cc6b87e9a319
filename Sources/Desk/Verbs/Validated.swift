// A verb that came as JSON from elsewhere never went through its initialiser: it is made again from its parts, which are
// then held to the same rules.

extension Ask {
    public func validated() throws(Refusal) -> Ask {
        try Ask(
            title: title, body: body, audience: audience, themes: themes, territory: territory, confirmed: confirmed,
            undecided: undecided, centre: centre,
            asker: Asker(
                name: asker.name, email: asker.email, telephone: asker.telephone, organisation: asker.organisation),
            idempotencyKey: idempotencyKey, searched: searched.map(Search.cut))
    }
}

extension AskOnline {
    public func validated() throws(Refusal) -> AskOnline { AskOnline(ask: try ask.validated()) }
}

extension ActByLink {
    public func validated() throws(Refusal) -> ActByLink {
        switch act {
        case .reply(let text): ActByLink(link: link, act: .reply(try Text.required(text, .message)), seen: seen)
        case .reopen(let text): ActByLink(link: link, act: .reopen(try Text.required(text, .reason)), seen: seen)
        case .withdraw, .satisfied, .revoke: self
        }
    }
}

extension AnswerQuestion {
    public func validated() throws(Refusal) -> AnswerQuestion {
        try AnswerQuestion(
            reference: reference, text: text, sources: Source.checked(sources), submits: submits, seen: seen)
    }
}

extension EntryForm {
    fileprivate func validated() throws(Refusal) -> EntryForm {
        EntryForm(
            text: try EntryText(
                title: text.title, question: text.question, answer: text.answer, sources: Source.checked(text.sources)),
            territory: try territory.map { place throws(Refusal) in try Text.checked(place, .territory) },
            themes: themes, audience: audience, seeAlso: seeAlso)
    }
}

extension Publish {
    public func validated() throws(Refusal) -> Publish {
        Publish(
            reference: reference, form: try form.map { form throws(Refusal) in try form.validated() }, checked: checked,
            redacts: redacts, toNational: toNational, seen: seen)
    }
}

extension DraftEntry {
    public func validated() throws(Refusal) -> DraftEntry {
        DraftEntry(
            question: question, form: try form.map { form throws(Refusal) in try form.validated() }, seen: seen)
    }
}

extension EditEntry {
    public func validated() throws(Refusal) -> EditEntry {
        EditEntry(reference: reference, form: try form.validated(), seen: seen)
    }
}

extension ReturnEntry {
    public func validated() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "", seen: seen) }
}

extension ReportEntry {
    public func validated() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "") }
}

extension RetireEntry {
    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, reason: reason, replacedBy: replacedBy, seen: seen)
    }
}

extension SetCentreSettings {
    public func validated() throws(Refusal) -> Self {
        try Self(slug: slug, answerDays: answerDays, secondReader: secondReader, selfPublish: selfPublish)
    }
}

extension SourceChanged {
    public func validated() throws(Refusal) -> Self { try Self(source: source, reason: reason) }
}

extension Source {
    fileprivate static func checked(_ sources: [Source]) throws(Refusal) -> [Source] {
        try sources.map { source throws(Refusal) in try source.checked() }
    }
}

extension TakeOver {
    public func validated() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "", seen: seen) }
}

extension AskBack {
    public func validated() throws(Refusal) -> Self { try Self(reference: reference, message: text ?? "", seen: seen) }
}

extension ReplyAsAsker {
    public func validated() throws(Refusal) -> Self { try Self(reference: reference, message: text ?? "", seen: seen) }
}

extension Note {
    public func validated() throws(Refusal) -> Self { try Self(reference: reference, note: text ?? "", seen: seen) }
}

extension Contribute {
    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, contribution: text ?? "", seen: seen)
    }
}

extension Transfer {
    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, to: centre, reason: text ?? "", seen: seen)
    }
}

extension Decline {
    public func validated() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "", seen: seen) }
}

extension Assign {
    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, to: centre, reason: text ?? "", seen: seen)
    }
}

extension Restrict {
    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, sharedWith: centres, reason: text ?? "", seen: seen)
    }
}

extension ReturnAnswer {
    public func validated() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "", seen: seen) }
}

extension Close {
    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, closing: closing, words: text, asAsker: isAskers, seen: seen)
    }
}

extension Reopen {
    public func validated() throws(Refusal) -> Self {
        try Self(reference: reference, reason: text ?? "", asAsker: isAskers, seen: seen)
    }
}

extension ExportPerson {
    public func validated() throws(Refusal) -> Self { try Self(email: email) }
}

extension RequestErasure {
    public func validated() throws(Refusal) -> Self { try Self(email: email) }
}

extension ErasePerson {
    public func validated() throws(Refusal) -> Self { try Self(email: email, activate: activate) }
}

extension AddTheme {
    public func validated() throws(Refusal) -> Self { try Self(label: label, slug: slug, terms: terms) }
}

extension RenameTheme {
    public func validated() throws(Refusal) -> Self { try Self(theme: theme, label: label, slug: slug) }
}

extension AddAccount {
    public func validated() throws(Refusal) -> Self {
        AddAccount(account: Account(name: try Text.required(account.name, .name), centre: account.centre), role: role)
    }
}

extension Search {
    /// The most results that one request may ask of a server.
    private static let mostHits = 1_000

    public func validated() throws(Refusal) -> Self {
        if let near { _ = try Text.checked(near, .territory) }
        if let territory = filters.territory { _ = try Text.checked(territory, .territory) }
        return Self(
            words: Self.cut(words), everything: everything, filters: filters, near: near, sort: sort,
            offset: min(max(offset, 0), Self.reach.last), limit: min(max(limit, 0), Self.mostHits), after: after,
            options: options)
    }

    /// What is looked for, however long: far more words than are searched.
    static func cut(_ words: String) -> String {
        words.utf8.count <= longest ? words : String(decoding: words.utf8.prefix(longest), as: UTF8.self)
    }
}

extension Suggest {
    public func validated() -> Self { Self(words: Search.cut(words), limit: limit) }
}

extension MarkAnswered {
    public func validated() -> Self { Self(reference: reference, words: words.map(Search.cut)) }
}

extension FindDuplicates {
    public func validated() -> Self {
        Self(title: Search.cut(title), reference: reference, limit: limit, threshold: threshold)
    }
}

extension ExplainRoute {
    public func validated() throws(Refusal) -> Self { Self(text: try Text.checked(text, .territory), date: date) }
}

extension CompletePlace {
    public func validated() throws(Refusal) -> Self { Self(text: try Text.checked(text, .territory), limit: limit) }
}

extension ListEntries {
    public func validated() throws(Refusal) -> Self {
        if let territory { _ = try Text.checked(territory, .territory) }
        return self
    }
}

extension ListQuestions {
    public func validated() throws(Refusal) -> Self {
        if let territory = filters.territory { _ = try Text.checked(territory, .territory) }
        return Self(filters: filters, after: after, limit: min(max(limit, 1), Self.mostAtOnce))
    }
}

extension ListInbox {
    public func validated() throws(Refusal) -> Self {
        if let territory { _ = try Text.checked(territory, .territory) }
        return self
    }
}
