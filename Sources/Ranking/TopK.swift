/// The best `k` of many documents: a binary heap with the worst of them on top.
struct TopK {
    private let k: Int
    private var heap: [ScoredDocument] = []

    init(_ k: Int) {
        self.k = k
        threshold = k > 0 ? -.infinity : .infinity
    }

    /// The score of the worst of the best; minus infinity while there are fewer than `k`.
    private(set) var threshold: Double

    /// The best first; of equal scores the one with the smaller id.
    var ordered: [ScoredDocument] { heap.sorted { Self.isWorse($1, $0) } }

    mutating func add(_ document: ScoredDocument) {
        if heap.count < k {
            heap.append(document)
            siftUp(heap.count - 1)
        } else if let worst = heap.first, Self.isWorse(worst, document) {
            heap[0] = document
            siftDown()
        }
        if heap.count == k, let worst = heap.first { threshold = worst.score }
    }

    private static func isWorse(_ one: ScoredDocument, _ other: ScoredDocument) -> Bool {
        one.score == other.score ? one.id > other.id : one.score < other.score
    }

    private mutating func siftUp(_ start: Int) {
        var place = start
        while place > 0, Self.isWorse(heap[place], heap[(place - 1) / 2]) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func siftDown() {
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
