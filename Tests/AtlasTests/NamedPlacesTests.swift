import Atlas
import Testing

@Suite("The words of a text that may name a place")
struct NamedPlacesTests {
    @Test(
        "A postal code with its name comes first, then capitals after a preposition",
        arguments: [
            ("Un poste à Bobigny", ["Bobigny"]),
            ("Mairie, 1 place de la Paix, 93000 Bobigny", ["93000 Bobigny"]),
            ("La mairie de La Courneuve cherche un poste.", ["La Courneuve"]),
            ("Le quartier des Trois Ponts, à Saint-Pierre-des-Corps.", ["Trois Ponts", "Saint-Pierre-des-Corps"]),
            ("Une question de Politique de la ville", []),
            ("Nous sommes à Villeneuve d'Ascq, en région", ["Villeneuve d Ascq"]),
            ("Rien ici.", []),
        ])
    func names(text: String, names: [String]) {
        #expect(NamedPlaces.names(in: text) == names)
    }
}
