import Atlas
import Testing

@Suite("The country at the end of an address")
struct PlaceReadingTests {
    @Test(
        "It is taken off, with what parts it from the place",
        arguments: [
            ("Bobigny, France", "Bobigny"), ("Bobigny (France)", "Bobigny"), ("Bobigny - FRANCE", "Bobigny"),
            ("93000 Bobigny – France.", "93000 Bobigny"), ("Bobigny France ", "Bobigny"),
        ])
    func taken(text: String, place: String) { #expect(Reading.withoutCountry(text) == place) }

    @Test(
        "A name that ends so keeps it, and nothing is left of the country alone",
        arguments: [
            "Île-de-France", "France", " (France)", "Tours-en-Lafrance", "Bobigny", "", "((((", "France Bobigny",
        ])
    func kept(text: String) { #expect(Reading.withoutCountry(text) == nil) }
}
