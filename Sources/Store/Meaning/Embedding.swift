import Desk
internal import GRDB

extension Store {
    /// Gives vectors to the texts of entries that have none yet, or one of an older text, and takes away what is no longer of
    /// use. Others read and write meanwhile. Without an embedder there is nothing to do.
    /// - Parameters:
    ///   - limit: about so many texts; nil: all.
    ///   - progress: told how many were done so far.
    /// - Returns: how many texts got a vector.
    /// - Throws: what the embedder throws; what was done before is kept.
    @discardableResult
    public func embed(limit: Int? = nil, progress: (Int) -> Void = { _ in }) throws -> Int {
        guard let meaning, case let embedder = meaning.embedder else { return 0 }
        var done = 0
        while done < limit ?? .max {
            let survey = try pool.read {
                try VectorRows.survey(model: embedder.model, limit: min(Self.batch, (limit ?? .max) - done), $0)
            }
            guard !survey.missing.isEmpty || !survey.superfluous.isEmpty else { break }
            // Outside any transaction: the endpoint takes its time.
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

    /// How near the entries come to nonsense: measured again when they have changed.
    private func measureFloor(_ meaning: Meaning, anew: Bool) throws {
        let model = meaning.embedder.model
        guard try anew || pool.read({ try VectorRows.floor(model: model, $0) }) == nil else { return }
        let floor = try RelevanceFloor.floor(
            of: { dimension in
                try pool.read { try meaning.cache.vectors(model: model, dimension: dimension, $0) }
            }, by: meaning.embedder)
        if let floor { try change { try VectorRows.write(floor: floor, model: model, $0) } }
    }

    /// Texts sent to the endpoint at once.
    private static let batch = 64
}
