import Dispatch
import Synchronization

/// Unit vectors of one dimension, by entry, for exact search: a query is compared with each of them.
package struct Vectors: Sendable {
    typealias Lanes = SIMD16<Float>

    /// The cosines of an entry's texts with a query; nil where the entry has no vector of the kind.
    package struct Nearness: Sendable {
        package let entry: Int64
        /// The best passage.
        package var text: Float?
        /// The best of the title and the users' wordings.
        package var title: Float?
        /// The best of all.
        package var best: Float { max(text ?? -1, title ?? -1) }
    }

    package let dimension: Int
    private var rows: [Lanes] = []
    private var owners: [(entry: Int64, isTitle: Bool)] = []

    package init(dimension: Int) { self.dimension = dimension }

    package var count: Int { owners.count }

    private var width: Int { (dimension + Lanes.scalarCount - 1) / Lanes.scalarCount }

    /// Adds a vector. The vectors of one entry must follow each other. A vector of another dimension is ignored.
    package mutating func append(_ vector: [Float], entry: Int64, isTitle: Bool) {
        guard vector.count == dimension else { return }
        rows += Self.lanes(vector)
        owners.append((entry, isTitle))
    }

    /// The cosines of each entry, in the order of the entries.
    package func nearness(to query: [Float]) -> [Nearness] {
        let products = products(with: query)
        var result: [Nearness] = []
        for (place, owner) in owners.enumerated() {
            if result.last?.entry != owner.entry { result.append(Nearness(entry: owner.entry)) }
            let product = products[place]
            let last = result.count - 1
            if owner.isTitle {
                result[last].title = max(result[last].title ?? product, product)
            } else {
                result[last].text = max(result[last].text ?? product, product)
            }
        }
        return result
    }

    /// The dot product of each vector with a query; of unit vectors it is the cosine.
    package func products(with query: [Float]) -> [Float] {
        guard query.count == dimension, count > 0 else { return [Float](repeating: 0, count: count) }
        let query = Self.lanes(query)
        // Two cores read memory faster than one. For few vectors starting the second costs more.
        let parts = count < Self.shared ? 1 : 2
        let products = Mutex([[Float]](repeating: [], count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let found = self.products(of: (count * part / parts)..<(count * (part + 1) / parts), with: query)
            products.withLock { $0[part] = found }
        }
        return products.withLock { $0.reduce(into: []) { $0.append(contentsOf: $1) } }
    }

    private func products(of places: Range<Int>, with query: [Lanes]) -> [Float] {
        let width = width
        return [Float](unsafeUninitializedCapacity: places.count) { products, initialized in
            initialized = places.count
            rows.withUnsafeBufferPointer { rows in
                query.withUnsafeBufferPointer { query in
                    for row in places {
                        var sum = Lanes()
                        // Not `addProduct`: without a hardware fused multiply-add it calls a C function for each
                        // number.
                        for lane in 0..<width { sum += query[lane] * rows[row * width + lane] }
                        products[row - places.lowerBound] = sum.sum()
                    }
                }
            }
        }
    }

    private static let shared = 10_000

    private static func lanes(_ vector: [Float]) -> [Lanes] {
        stride(from: 0, to: vector.count, by: Lanes.scalarCount).map { start in
            var lanes = Lanes()
            for place in start..<min(start + Lanes.scalarCount, vector.count) { lanes[place - start] = vector[place] }
            return lanes
        }
    }
}
