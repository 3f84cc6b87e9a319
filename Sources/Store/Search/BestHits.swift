/// The best of many hits: a heap with the worst of them on top.
struct BestHits {
    private let wanted: Int
    private var heap: [Ranking.Hit] = []

    init(_ wanted: Int) {
        self.wanted = wanted
        threshold = wanted > 0 ? -.infinity : .infinity
    }

    /// The score of the worst of the best; nothing is too bad while there are fewer than wanted.
    private(set) var threshold: Double

    /// From the best on; equal scores by id.
    var ordered: [Ranking.Hit] { heap.sorted { Self.isWorse($1, $0) } }

    mutating func add(_ hit: Ranking.Hit) {
        if heap.count < wanted {
            heap.append(hit)
            rise(heap.count - 1)
        } else if let worst = heap.first, Self.isWorse(worst, hit) {
            heap[0] = hit
            sink()
        }
        if heap.count == wanted, let worst = heap.first { threshold = worst.score }
    }

    private static func isWorse(_ one: Ranking.Hit, _ other: Ranking.Hit) -> Bool {
        one.score == other.score ? one.id > other.id : one.score < other.score
    }

    private mutating func rise(_ start: Int) {
        var place = start
        while place > 0, Self.isWorse(heap[place], heap[(place - 1) / 2]) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func sink() {
        var place = 0
        while true {
            var worst = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < heap.count && Self.isWorse(heap[child], heap[worst]) {
                worst = child
            }
            guard worst != place else { return }
            heap.swapAt(place, worst)
            place = worst
        }
    }
}
