import Desk
import Testing

@Suite("Legal references: the same law, however it is cited")
struct LegalReferenceTests {
    @Test(
        "The same article or text",
        arguments: [
            ("L. 5134-100 du code du travail", "Code du travail, articles L. 5134-100 et suivants"),
            ("L5134-100", "l'article L.\u{A0}5134-100 du code du travail"),
            ("article l. 5134-100 du Code du Travail", "(C. trav. : art. L5134-100)"),
            ("R. 121-3 code de l’urbanisme", "articles L. 121-1, L. 121-2 et R. 121-3 du code de l'urbanisme"),
            ("L. 5134-105 du code du travail", "articles L. 5134-100 à L. 5134-113 du code du travail"),
            ("article L. 2121-29 du CGCT", "art. L 2121-29 du code général des collectivités territoriales"),
            ("1382 code civil", "article 1382 du code civil"),
            ("décret n° 2014-1750", "Décret 2014-1750 du 30 décembre 2014"),
            ("2014-173", "la loi n°2014-173 du 21 février 2014"), ("n° 83-1025", "DÉCRET N° 83-1025"),
            ("VILV1411111C", "circulaire NOR : VILV1411111C"), ("règlement (UE) 2016/679", "Règlement (UE) 2016/679"),
        ])
    func same(typed: String, text: String) throws {
        let law = try #require(
            LegalReference(typed) ?? LegalReference("n° " + typed) ?? LegalReference("article " + typed))
        #expect(LegalReference.all(in: text).contains(where: law.meets), "\(LegalReference.all(in: text)) \(law)")
    }

    @Test(
        "Another one",
        arguments: [
            ("L. 5134-100 du code du travail", "article R. 5134-100 du code du travail"),
            ("L. 5134-100 du code du travail", "article L. 5134-100-1 du code du travail"),
            ("L. 121-1 du code de l'urbanisme", "article L. 121-1 du code de l'éducation"),
            ("L. 5134-99 du code du travail", "articles L. 5134-100 à L. 5134-113 du code du travail"),
            ("décret n° 2014-1750", "décret n° 2014-175"), ("décret n° 2014-1750", "L. 2014-1750"),
        ])
    func other(typed: String, text: String) throws {
        let law = try #require(LegalReference(typed))
        #expect(!LegalReference.all(in: text).contains(where: law.meets))
    }

    @Test(
        "What is no law",
        arguments: [
            "À 10 heures, 15 personnes", "le 2014-12-30", "de 2014 à 2020", "article 3 de la convention", "L'an 2000",
            "06 12 34 56 78", "A 10 ans", "https://exemple.fr/L.html",
        ])
    func none(text: String) { #expect(LegalReference.all(in: text).isEmpty, "\(LegalReference.all(in: text))") }

    @Test("Each article has the code it is of")
    func codes() {
        let found = LegalReference.all(
            in: "Code du travail, article L. 1-1 ; articles L. 2-1 et L. 3-1 du code civil.\nL. 4-1")
        #expect(found.map(\.number) == ["L1-1", "L2-1", "L3-1", "L4-1"])
        #expect(found.map(\.code) == ["code du travail", "code civil", "code civil", nil])
    }
}

@Suite("Sources: what is typed reads back")
struct SourceTests {
    @Test(
        "Title, law, address and date, any of them missing",
        arguments: [
            "https://www.legifrance.gouv.fr", "Le guide", "Le guide <https://exemple.fr/guide>",
            "Le guide [décret n° 2014-1750] <https://exemple.fr/guide> (2014-12-30)", "Le guide (2014-12-30)",
            "[décret n° 2014-1750]", "[décret n° 2014-1750] <https://exemple.fr>", "https://exemple.fr (2014-12-30)",
            "Guide [PDF] <https://exemple.fr>", "Guide (bis)", "(2014-12-30)", "a < b",
        ])
    func typed(words: String) throws {
        let source = try Source(words)
        #expect(source.description == words)
        #expect(try Source(line: source.line) == source)
    }

    @Test("Its parts")
    func parts() throws {
        let source = try Source("Le guide [décret n° 2014-1750] <https://exemple.fr/guide> (2014-12-30)")
        #expect(source.text == "Le guide")
        #expect(source.legal == "décret n° 2014-1750")
        #expect(source.url == "https://exemple.fr/guide")
        #expect(source.date == Day("2014-12-30"))
        #expect(try Source("Guide [PDF] <https://exemple.fr>").legal == nil)
    }

    @Test("A source whose parts would read otherwise is a line all the same")
    func line() throws {
        for source in [
            Source(text: "Guide <https://exemple.fr>", url: nil), Source(text: "Guide (2014-12-30)", url: nil),
            Source(text: "https://exemple.fr", url: "https://autre.fr"),
            Source(text: "Guide", url: nil, date: nil, legal: "un arrêté"),
            Source(text: "{\"title\": \"x\"}", url: nil),
        ] {
            #expect(try Source(line: source.line) == source, "\(source.line)")
        }
    }

    @Test(
        "An address is the same without scheme, www, port, last slash and fragment",
        arguments: [
            "https://www.legifrance.gouv.fr/codes/id/1", "http://legifrance.gouv.fr/codes/id/1/",
            "HTTPS://WWW.Legifrance.gouv.fr:443/codes/id/1#a",
        ])
    func address(url: String) throws {
        let citation = try Citation(url)
        for answer in [
            "Voir https://www.legifrance.gouv.fr/codes/id/1.", "[le code](http://www.legifrance.gouv.fr/codes/id/1/)",
            "<https://legifrance.gouv.fr/codes/id/1#section>",
        ] {
            #expect(citation.isCited(by: try EntryText(title: "T", question: "", answer: answer, sources: [])))
        }
        for answer in ["https://www.legifrance.gouv.fr/codes/id/12", "https://www.legifrance.gouv.fr/codes/id"] {
            #expect(!citation.isCited(by: try EntryText(title: "T", question: "", answer: answer, sources: [])))
        }
    }

    @Test("What is neither an address nor a law is refused")
    func bad() {
        for text in ["le guide", "exemple.fr", "https://", "code du travail"] {
            #expect(throws: Refusal.badSource(text)) { try Citation(text) }
        }
        #expect(throws: Refusal.empty(.source)) { try Citation(" ") }
    }
}

@Suite("Differences: line by line")
struct DifferenceTests {
    @Test("What was removed stands before what was added")
    func lines() {
        let difference = Desk.Difference(from: "a\nb\nc", to: "a\nB\nc\nd")
        #expect(difference.lines == [.kept("a"), .removed("b"), .added("B"), .kept("c"), .added("d")])
        #expect(!difference.isEmpty)
        #expect(Desk.Difference(from: "a\nb", to: "a\nb").isEmpty)
        #expect(Desk.Difference(from: "", to: "a").lines == [.removed(""), .added("a")])
    }
}
