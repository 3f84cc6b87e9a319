import Foundation
import Synchronization

/// Counts requests since the start of the server and writes them for Prometheus (text exposition format 0.0.4).
final class Metrics: Sendable {
    private struct Key: Hashable, Comparable {
        let method, route: String
        let status: Int

        static func < (one: Key, other: Key) -> Bool {
            (one.route, one.method, one.status) < (other.route, other.method, other.status)
        }
    }

    private struct Count {
        var requests = 0
        var seconds = 0.0
        /// Cumulative histogram buckets: how many requests took at most each of `Metrics.bounds`.
        var within = Array(repeating: 0, count: Metrics.bounds.count)
    }

    /// The upper bounds of the buckets, in seconds.
    private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

    private let counts = Mutex<[Key: Count]>([:])

    func count(method: String, route: String, status: Int, seconds: Double) {
        // A label must not take values that a client makes up: each new value would use memory for ever.
        let method = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].contains(method) ? method : "other"
        counts.withLock { counts in
            var count = counts[Key(method: method, route: route, status: status)] ?? Count()
            count.requests += 1
            count.seconds += seconds
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound { count.within[index] += 1 }
            counts[Key(method: method, route: route, status: status)] = count
        }
    }

    var text: String {
        let counts = counts.withLock { $0 }.sorted { $0.key < $1.key }
        var lines = [
            "# HELP guichet_requests_total Requests answered.", "# TYPE guichet_requests_total counter",
        ]
        lines += counts.map { "guichet_requests_total{\(Self.labels($0.key))} \($0.value.requests)" }
        lines += [
            "# HELP guichet_request_seconds How long requests took.", "# TYPE guichet_request_seconds histogram",
        ]
        for (key, count) in counts {
            let labels = Self.labels(key)
            lines += zip(Self.bounds, count.within).map {
                "guichet_request_seconds_bucket{\(labels),le=\"\($0)\"} \($1)"
            }
            lines.append("guichet_request_seconds_bucket{\(labels),le=\"+Inf\"} \(count.requests)")
            lines.append("guichet_request_seconds_sum{\(labels)} \(count.seconds)")
            lines.append("guichet_request_seconds_count{\(labels)} \(count.requests)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func labels(_ key: Key) -> String {
        "method=\"\(key.method)\",route=\"\(key.route)\",status=\"\(key.status)\""
    }
}

/// The figures of the store pool, in the same format.
struct StoreFigures {
    private let queued: Int
    private let replies: ReplyCache.Counts

    init(_ pool: StorePool) { (queued, replies) = (pool.queued, pool.replies) }

    var text: String {
        """
        # HELP guichet_desk_requests What waits for the desk, or is done there now.
        # TYPE guichet_desk_requests gauge
        guichet_desk_requests \(queued)
        # HELP guichet_replies_total Public replies: made, shared while they were made, known already.
        # TYPE guichet_replies_total counter
        guichet_replies_total{source="made"} \(replies.made)
        guichet_replies_total{source="shared"} \(replies.shared)
        guichet_replies_total{source="known"} \(replies.known)

        """
    }
}
