/// The data that a store keeps in memory between transactions. They are derived from the file, and are read again when
/// the file has changed.
struct Caches: Sendable {
    let spellings = SpellingCache()
    let routes = RouteCache()
    let statistics = StatisticsCache()
    let facets = FacetCache()
    let cited = CitedSources()
    let corrections = CorrectionCache()
    let acts = EncodedActCache()
}
