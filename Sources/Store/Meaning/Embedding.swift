import Desk
internal import GRDB

extension Store {
    /// Makes the missing vectors of entries' texts and those whose text has changed, and deletes vectors without a
    /// text. Others read and write meanwhile. Without an embedder it does nothing.
    /// - Parameters:
    ///   - limit: the approximate number of texts; nil: all.
    ///   - progress: called with the number of texts done.
    /// - Returns: the number of vectors made.
    /// - Throws: what the embedder throws; vectors made before are kept.
    @discardableResult
    public func embed(limit: Int? = nil, progress: (Int) -> Void = { _ in }) throws -> Int {
        guard let meaning, case let embedder = meaning.embedder else { return 0 }
        var done = 0
        while done < limit ?? .max {
            let survey = try pool.read {
                try VectorRows.survey(model: embedder.model, limit: min(Self.batch, (limit ?? .max) - done), $0)
            }
            guard !survey.missing.isEmpty || !survey.superfluous.isEmpty else { break }
            // Outside any transaction, because the endpoint is slow.
            let vectors = try embedder.vectors(of: survey.missing.map(\.text))
            guard vectors.count == survey.missing.count else {
                throw Refusal.endpointAway(embedder.model, reason: "JSON")
            }
            try change { db in
                try VectorRows.remove(survey.superfluous, db)
                try VectorRows.write(Array(zip(survey.missing, vectors)), model: embedder.model, db)
            }
            done += vectors.count
            progress(done)
        }
        try measureFloor(meaning, anew: done > 0)
        return done
    }

    /// Measures the relevance floor again after the entries have changed.
    private func measureFloor(_ meaning: Meaning, anew: Bool) throws {
        let model = meaning.embedder.model
        guard try anew || pool.read({ try VectorRows.floor(model: model, $0) }) == nil else { return }
        let floor = try RelevanceFloor.floor(
            of: { dimension in
                try pool.read { try meaning.cache.vectors(model: model, dimension: dimension, $0) }
            }, by: meaning.embedder)
        if let floor { try change { try VectorRows.write(floor: floor, model: model, $0) } }
    }

    /// Texts sent to the endpoint in one request.
    private static let batch = 64
}
