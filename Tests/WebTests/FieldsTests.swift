import Testing

@testable import Web

@Suite("Queries and forms are read as browsers write them")
struct FieldsTests {
    @Test("Plus is a space, percent is a byte, the first that is not blank counts; what is broken stays as it is")
    func reading() {
        let fields = Fields("q=adulte+relais%C3%A9&theme=&theme=a&theme=b&x&bad=%ZZ")
        #expect(fields["q"] == "adulte relaisé")
        #expect(fields["theme"] == "a")
        #expect(fields.all("theme") == ["a", "b"])
        #expect(fields["x"] == nil)
        #expect(fields.last("x")?.isEmpty == true)
        #expect(fields["bad"] == "%ZZ")
    }

    @Test("What is written is read again")
    func writing() {
        let fields = Fields([("q", "a&b=c d%+é"), ("page", "2")])
        #expect(Fields(fields.encoded) == fields)
        #expect(fields.with("page", nil).encoded == "q=a%26b%3Dc%20d%25%2B%C3%A9")
        #expect(Path("/entries/{reference}").link("F/1 é") == "/entries/F%2F1%20%C3%A9")
    }
}
