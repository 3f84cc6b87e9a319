import Desk
import Support
import Testing

@testable import Store

@Suite("A word finds its own forms, and not a word that only looks like one")
struct CollisionTests {
    private static let shared = Result {
        let desk = try TemporaryDesk(untilExit: true)
        for (title, text) in [
            ("Les lois", "Une loi, des lois, la loi."), ("Impayés", "Le loyer est dû chaque mois."),
            ("La foi", "La foi, deux fois, cent fois."), ("Se loger", "Un foyer de jeunes."),
            ("Un ami", "Des amis, une amie."), ("Travaux", "L'amiante se retire."),
            ("Une date", "La date du jour, les dates."), ("Fichiers", "Des data ouvertes."),
            ("Un délit", "Des délits."), ("Recours", "Le délai est de deux mois."),
            ("Partir", "Un départ, des départs."), ("Le territoire", "Le département décide."),
            ("La commune", "Des communes, une commune."), ("Informer", "La communication du maire."),
            ("Louer", "Des baux de trois ans."), ("Voir", "Des yeux fatigués."), ("Litige", "Une médiatrice aide."),
            ("Protéger", "Une tutrice est nommée."), ("Diriger", "La directrice du centre."),
            ("École", "L'inscription se fait en mairie."),
        ] {
            try desk.addEntry(title, text)
        }
        return desk
    }

    private func titles(_ words: String) throws -> [String] { try Self.shared.get().search(words).hits.map(\.title) }

    @Test(
        "A stem is not shared by words of different families",
        arguments: [
            ("loyer", "Impayés"), ("foyer", "Se loger"), ("amiante", "Travaux"), ("data", "Fichiers"),
            ("délai", "Recours"), ("département", "Le territoire"), ("communication", "Informer"),
        ])
    func apart(words: String, title: String) throws {
        #expect(try titles(words) == [title])
    }

    @Test(
        "Nor the other way",
        arguments: [
            ("loi", "Les lois"), ("fois", "La foi"), ("ami", "Un ami"), ("dates", "Une date"), ("délit", "Un délit"),
            ("départs", "Partir"), ("commune", "La commune"),
        ])
    func apartToo(words: String, title: String) throws {
        #expect(try titles(words) == [title])
    }

    @Test(
        "Forms of one word meet",
        arguments: [
            ("bail", "Louer"), ("œil", "Voir"), ("médiateur", "Litige"), ("tuteur", "Protéger"),
            ("directeur", "Diriger"), ("s'inscrire", "École"),
        ])
    func together(words: String, title: String) throws {
        #expect(try titles(words).first == title)
    }
}
