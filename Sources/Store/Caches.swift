/// What a store keeps in memory between transactions. It is derived from the file, and read again when the file has
/// changed.
struct Caches: Sendable {
    let spellings = SpellingCache()
    let routes = RouteCache()
    let statistics = StatisticsCache()
    let facets = FacetCache()
    let cited = CitedSources()
    let corrections = CorrectionCache()
    let acts = EncodedActCache()
}
