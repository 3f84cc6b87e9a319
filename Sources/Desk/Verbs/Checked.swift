// A verb that came as JSON from elsewhere never went through its initialiser: it is made again from its parts, which are
// then held to the same rules.

extension Ask {
    public func checked() throws(Refusal) -> Ask {
        try Ask(
            title: title, body: body, audience: audience, themes: themes, territory: territory, confirmed: confirmed,
            undecided: undecided,
            asker: Asker(
                name: asker.name, email: asker.email, telephone: asker.telephone, organisation: asker.organisation),
            idempotencyKey: idempotencyKey)
    }
}

extension AskOnline {
    public func checked() throws(Refusal) -> AskOnline { AskOnline(ask: try ask.checked()) }
}

extension ActByLink {
    public func checked() throws(Refusal) -> ActByLink {
        switch act {
        case .reply(let text): ActByLink(link: link, act: .reply(try Text.required(text, .message)), seen: seen)
        case .reopen(let text): ActByLink(link: link, act: .reopen(try Text.required(text, .reason)), seen: seen)
        case .withdraw, .satisfied, .revoke: self
        }
    }
}

extension AnswerQuestion {
    public func checked() throws(Refusal) -> AnswerQuestion {
        try AnswerQuestion(
            reference: reference, text: text, sources: Source.checked(sources), submits: submits, seen: seen)
    }
}

extension Publish {
    public func checked() throws(Refusal) -> Publish {
        let text = try EntryText(
            title: text.title, question: text.question, answer: text.answer, sources: Source.checked(text.sources))
        return Publish(reference: reference, text: text, territory: territory, themes: themes, seen: seen)
    }
}

extension Source {
    fileprivate static func checked(_ sources: [Source]) throws(Refusal) -> [Source] {
        try sources.map { source throws(Refusal) in try Source(source.description) }
    }
}

extension TakeOver {
    public func checked() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "", seen: seen) }
}

extension AskBack {
    public func checked() throws(Refusal) -> Self { try Self(reference: reference, message: text ?? "", seen: seen) }
}

extension ReplyAsAsker {
    public func checked() throws(Refusal) -> Self { try Self(reference: reference, message: text ?? "", seen: seen) }
}

extension Note {
    public func checked() throws(Refusal) -> Self { try Self(reference: reference, note: text ?? "", seen: seen) }
}

extension Contribute {
    public func checked() throws(Refusal) -> Self {
        try Self(reference: reference, contribution: text ?? "", seen: seen)
    }
}

extension Transfer {
    public func checked() throws(Refusal) -> Self {
        try Self(reference: reference, to: centre, reason: text ?? "", seen: seen)
    }
}

extension Decline {
    public func checked() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "", seen: seen) }
}

extension Assign {
    public func checked() throws(Refusal) -> Self {
        try Self(reference: reference, to: centre, reason: text ?? "", seen: seen)
    }
}

extension ReturnAnswer {
    public func checked() throws(Refusal) -> Self { try Self(reference: reference, reason: text ?? "", seen: seen) }
}

extension Close {
    public func checked() throws(Refusal) -> Self {
        try Self(reference: reference, closing: closing, words: text, asAsker: isAskers, seen: seen)
    }
}

extension Reopen {
    public func checked() throws(Refusal) -> Self {
        try Self(reference: reference, reason: text ?? "", asAsker: isAskers, seen: seen)
    }
}

extension ExportPerson {
    public func checked() throws(Refusal) -> Self { try Self(email: email) }
}

extension ErasePerson {
    public func checked() throws(Refusal) -> Self { try Self(email: email, activate: activate) }
}

extension AddTheme {
    public func checked() throws(Refusal) -> Self { try Self(label: label, slug: slug, terms: terms) }
}

extension RenameTheme {
    public func checked() throws(Refusal) -> Self { try Self(theme: theme, label: label, slug: slug) }
}

extension AddAccount {
    public func checked() throws(Refusal) -> Self {
        AddAccount(account: Account(name: try Text.required(account.name, .name), centre: account.centre), role: role)
    }
}
