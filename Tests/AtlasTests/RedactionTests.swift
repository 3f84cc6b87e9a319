import Atlas
import Desk
import Testing

@Suite("Redaction: what may name someone is pointed at")
struct RedactionTests {
    private func text(_ answer: String, title: String = "Titre", question: String = "", sources: [Source] = []) throws
        -> EntryText
    {
        try EntryText(title: title, question: question, answer: answer, sources: sources)
    }

    private func found(_ answer: String, _ askers: [Asker] = []) throws -> [String] {
        try Redaction(askers: askers).mentions(in: text(answer)).map { "\($0.kind.rawValue): \($0.text)" }
    }

    private func asker(
        _ name: String? = nil, _ organisation: String? = nil, email: String? = nil, telephone: String? = nil
    )
        throws -> [Asker]
    {
        [try Asker(name: name, email: email, telephone: telephone, organisation: organisation)]
    }

    @Test(
        "E-mail addresses, also those that hide their sign",
        arguments: [
            "lea@example.org", "Lea.B-C+tag@sous.exemple.fr", "lea (at) exemple.fr", "lea [arobase] exemple.fr",
            "lea arobase exemple.fr", "jérôme@mairie-épinay.fr",
        ])
    func emails(address: String) throws {
        #expect(try found("Écrivez à \(address).") == ["email: \(address)"])
    }

    @Test(
        "Telephone numbers, French and of other countries, however they are grouped",
        arguments: [
            "01 23 45 67 89", "0123456789", "01.23.45.67.89", "06-12-34-56-78", "01/23/45/67/89",
            "01\u{A0}23\u{A0}45\u{A0}67\u{A0}89", "01\u{202F}23\u{202F}45\u{202F}67\u{202F}89", "+33 1 23 45 67 89",
            "+33 (0)1 23 45 67 89", "0033 1 23 45 67 89", "+33123456789", "0590 12 34 56", "0 800 123 456",
            "+32 2 123 45 67", "0049 30 1234567", "+221 77 123 45 67",
        ])
    func telephones(number: String) throws {
        #expect(try found("Appelez le \(number), ou venez.") == ["telephone: \(number)"])
        #expect(try found("Tél. : \(number)") == ["telephone: \(number)"])
    }

    @Test("Two numbers side by side are two")
    func twoNumbers() throws {
        #expect(
            try found("01 23 45 67 89 / 06 12 34 56 78")
                == ["telephone: 01 23 45 67 89", "telephone: 06 12 34 56 78"])
    }

    @Test(
        "Other numbers are none",
        arguments: [
            "la loi n° 2014-173 du 21 février 2014", "10 000 000 euros", "le 01/02/2014", "01 02 2015 12",
            "SIRET 012 345 678 00012",
            "article L. 5134-100", "de 2014 à 2020", "QP093001", "93000 Bobigny", "un @ seul", "a@b",
            "https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050", "https://exemple.fr/0123456789",
            "LEGITEXT000006072050",
        ])
    func noNumbers(words: String) throws { #expect(try found("Voici \(words).") == []) }

    @Test("The asker's name, folded, in any order, and each part of it that can be told from others")
    func askersName() throws {
        let asker = try asker("Mme Awa Diallo-N'Diaye", email: "awa.diallo@abreuvoir.fr")
        #expect(
            try found("Chère AWA, dit DIALLO Awa ; N'DIAYE aussi. Diallo.", asker) == [
                "asker_name: AWA", "asker_name: DIALLO Awa", "asker_name: DIAYE", "asker_name: Diallo",
            ])
        #expect(try found("Madame Diallo a raison.", asker) == ["asker_name: Madame Diallo"])
        // An everyday word counts as a name only when it is capitalised.
        let petit = try self.asker("Jean Petit")
        #expect(try found("un petit quartier, selon Petit", petit) == ["asker_name: Petit"])
        #expect(try found("le pré de la tour", self.asker("Paul de la Tour")) == [])
    }

    @Test(
        "The asker's organisation, whole or in its telling words; not the words of every organisation, nor the place's")
    func askersOrganisation() throws {
        let asker = try asker(nil, "Association Les Amis de l'Abreuvoir")
        #expect(
            try found("L'association les amis de l’abreuvoir, dite l'Abreuvoir, est une association.", asker) == [
                "asker_organisation: association les amis de l’abreuvoir", "asker_organisation: Abreuvoir",
            ])
        let town = try Redaction(askers: self.asker(nil, "Mairie de Bobigny"), place: "Bobigny")
        #expect(try town.mentions(in: text("À Bobigny, la mairie décide.")).isEmpty)
        #expect(try found("À Bobigny", self.asker(nil, "Mairie de Bobigny")) == ["asker_organisation: Bobigny"])
    }

    @Test(
        "Other likely names: a civility, or a first name, before a capital",
        arguments: [
            "M. Dupont", "Mme DUPONT", "Monsieur Jean Dupont", "Mme de la Tour", "Dr Martin", "Me Dupont", "Awa Diallo",
            "Jean-Pierre Martinez", "Fatou N", "DUPONT Marie", "Léa Dupont-Durand",
        ])
    func likelyNames(name: String) throws {
        #expect(try found("Demandez à \(name) demain.") == ["likely_name: \(name)"])
    }

    @Test(
        "What is named after people, and functions, are none",
        arguments: [
            "Monsieur le préfet", "Madame la Préfète", "la rue Victor Hugo", "le collège Paul Éluard",
            "le groupe scolaire Jean Jaurès", "Saint Denis Université", "France Travail", "la loi Pierre Joxe",
            "M. 49 ans",
            "Seine-Saint-Denis Habitat", "le quartier Jean Moulin", "Marie, puis Paul", "Joyeux Noël\nDu maire",
            "Monsieur Maire",
        ])
    func noNames(words: String) throws { #expect(try found("Voyez \(words).") == []) }

    @Test("Each is told by part, line and character")
    func places() throws {
        let source = try Source("Courrier de Mme Dupont <https://exemple.fr/dupont>")
        let entry = try text(
            "Ligne une.\nIci Mme Dupont.", title: "Pour lea@example.org", question: "Tél. 01 23 45 67 89",
            sources: [try Source("Le code"), source])
        let found = Redaction(askers: try asker("Dupont")).mentions(in: entry)
        #expect(found.map(\.part) == [.title, .question, .answer, .source, .source])
        #expect(found.map(\.line) == [1, 1, 2, 2, 2])
        #expect(found.map(\.column) == [6, 6, 5, 13, 20])
    }

    @Test("Redacted, the text says what stood there, and nothing is found in it any more")
    func redacted() throws {
        let redaction = Redaction(askers: try asker("Awa Diallo", "Les Amis de l'Abreuvoir", telephone: "12 34 56"))
        let entry = try text(
            "Madame Diallo (lea@example.org, 01 23 45 67 89, poste 12.34.56), Les Amis de l'Abreuvoir et M. Dupont.",
            title: "Pour Awa Diallo", question: "Qui ? Awa.",
            sources: [try Source("Lettre de Diallo <https://exemple.fr/diallo>"), try Source("https://exemple.fr/awa")])
        let redacted = try redaction.redacted(entry)
        #expect(
            redacted.answer == "[nom] ([adresse électronique], [téléphone], poste [téléphone]), [organisme] et [nom].")
        #expect(redacted.title == "Pour [nom]")
        #expect(redacted.question == "Qui ? [nom].")
        #expect(redacted.sources == [Source(text: "Lettre de [nom]", url: nil), Source(text: "[nom]", url: nil)])
        #expect(redaction.mentions(in: redacted).isEmpty)
        #expect(try redaction.redacted(redacted) == redacted)
    }

    @Test("Any text is looked through: emoji, combining accents, other scripts, a lone NUL aside")
    func anyText() throws {
        for answer in ["👩‍👩‍👧 Le\u{301}a Dupont", "Привет 01 23 45 67 89", "عربي lea@example.org", "@", "+", "Mme", "Jean"]
        {
            let entry = try text(answer)
            let redaction = Redaction(askers: try asker("Léa"))
            #expect(redaction.mentions(in: try redaction.redacted(entry)).isEmpty)
        }
    }
}
