import Ranking
import Testing

@Suite("Weights of the ranking are set by name")
struct WeightTests {
    @Test("A weight that is set has its value, and the others keep theirs")
    func set() throws {
        let settings = try RankingSettings(weights: ["lead": 2.5])
        let own = RankingSettings()
        for weight in RankingSettings.Weight.all {
            #expect(weight.value(in: settings) == (weight.name == "lead" ? 2.5 : weight.value(in: own)))
        }
    }

    @Test("Each weight has a name of its own, and a value that it may have")
    func names() {
        let all = RankingSettings.Weight.all
        #expect(Set(all.map(\.name)).count == all.count)
        #expect(all.allSatisfy { (0...$0.most).contains($0.value(in: RankingSettings())) })
    }

    @Test("An unknown part or weight is told, with what is known")
    func unknown() {
        #expect(throws: RankingSettings.UnknownName.self) { try RankingSettings(without: ["leads"]) }
        let error = #expect(throws: RankingSettings.UnknownName.self) { try RankingSettings(weights: ["leads": 1]) }
        #expect(error?.name == "leads")
        #expect(error?.known.contains("lead") == true)
    }
}
