internal import GRDB
import Ranking
import Synchronization

/// The vectors of all public entries, in memory: read at the first search, and again after they have changed.
final class VectorCache: Sendable {
    private struct Kept {
        let changes: Int
        let model: String
        let vectors: Vectors
    }

    private let kept = Mutex<Kept?>(nil)

    /// - Parameter dimension: the model's.
    func vectors(model: String, dimension: Int, _ db: Database) throws -> Vectors {
        let changes = try VectorRows.changes(db)
        let current = kept.withLock { $0 }
        if let current, current.changes == changes, current.model == model, current.vectors.dimension == dimension {
            return current.vectors
        }
        let vectors = try VectorRows.read(model: model, dimension: dimension, db)
        kept.withLock { $0 = Kept(changes: changes, model: model, vectors: vectors) }
        return vectors
    }
}
