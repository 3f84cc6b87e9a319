import Lexis
import Testing

@Suite struct TracesTests {
    private func traces(words: [String] = [], telephones: [String] = []) -> Traces {
        var traces = Traces()
        for text in words { traces.add(words: text) }
        for text in telephones { traces.add(telephone: text) }
        return traces
    }

    @Test(arguments: [
        ("Bonjour, Awa DIALLO.", "Bonjour, [x]."), ("awa  diallo", "[x]"), ("Áwà-Diallo !", "[x] !"),
        ("Awa seule", "Awa seule"), ("Awadiallo", "Awadiallo"), ("", ""), ("Awa Diallo, Awa Diallo", "[x], [x]"),
    ]) func namesAreFoundWhateverTheirCaseAndAccents(text: String, expected: String) {
        #expect(traces(words: ["Awa Diallo"]).replaced(in: text, with: "[x]") == expected)
    }

    @Test func whatOverlapsIsOneMark() {
        let traces = traces(words: ["Awa", "Awa Diallo", "Diallo Sow"])
        #expect(traces.replaced(in: "à Awa Diallo Sow, et Awa", with: "[x]") == "à [x], et [x]")
    }

    @Test(arguments: [
        ("Tél. 06 12 34 56 78.", "Tél. [x]."), ("+33 6 12 34 56 78", "[x]"), ("+33 (0)6.12.34.56.78", "[x]"),
        ("0033612345678", "[x]"), ("06\u{A0}12\u{202F}34-56-78", "[x]"), ("0612345679", "0612345679"),
        ("0612", "0612"), ("", ""),
    ]) func numbersAreFoundHoweverGrouped(text: String, expected: String) {
        #expect(traces(telephones: ["06 12 34 56 78"]).replaced(in: text, with: "[x]") == expected)
        #expect(traces(telephones: ["+33 6 12 34 56 78"]).replaced(in: text, with: "[x]") == expected)
    }

    @Test func aShortNumberIsLeftAlone() {
        #expect(traces(telephones: ["12"]).isEmpty)
    }
}
