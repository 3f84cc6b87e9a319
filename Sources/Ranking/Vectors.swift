import Dispatch
import Synchronization

/// Unit vectors of one dimension, by entry, for exact search: a query is compared with each of them.
///
/// They are kept as 8-bit integers, each vector with its own scale: a quarter of the memory that has to be read for each
/// search. `Scripts/relevance` with an endpoint measures what that loses.
package struct Vectors: Sendable {
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
    /// Each vector in `width` bytes: its numbers divided by its scale, `zero` added.
    private var bytes: [UInt8] = []
    private var scales: [Float] = []
    private var owners: [(entry: Int64, isTitle: Bool)] = []

    private static let zero: UInt8 = 128

    package init(dimension: Int) { self.dimension = dimension }

    package var count: Int { owners.count }

    /// The bytes of a vector: as many as are multiplied at once.
    private var width: Int { (dimension + Self.unrolled - 1) / Self.unrolled * Self.unrolled }

    /// Adds a vector. The vectors of one entry must follow each other. A vector of another dimension is ignored.
    package mutating func append(_ vector: [Float], entry: Int64, isTitle: Bool) {
        guard vector.count == dimension else { return }
        let scale = Self.scale(of: vector, steps: 127)
        bytes.append(contentsOf: vector.lazy.map { UInt8(Int(($0 / scale).rounded()) + Int(Self.zero)) })
        bytes.append(contentsOf: repeatElement(Self.zero, count: width - dimension))
        scales.append(scale)
        owners.append((entry, isTitle))
    }

    /// The number by which a vector is divided, so that its largest number becomes `steps`.
    private static func scale(of vector: [Float], steps: Float) -> Float {
        let most = vector.reduce(0) { max($0, abs($1)) }
        return most > 0 ? most / steps : 1
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
        let query = Query(query, width: width)
        // Two cores read memory faster than one. For few vectors starting the second costs more.
        let parts = count < Self.shared ? 1 : 2
        let products = Mutex([[Float]](repeating: [], count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let found = self.products(of: (count * part / parts)..<(count * (part + 1) / parts), with: query)
            products.withLock { $0[part] = found }
        }
        return products.withLock { $0.reduce(into: []) { $0.append(contentsOf: $1) } }
    }

    private static let shared = 10_000

    /// A query as integers, with so many steps that no sum overflows.
    private struct Query {
        let numbers: [Int16]
        let scale: Float
        /// What the zeros of a vector's bytes add to each product.
        let surplus: Int32

        init(_ query: [Float], width: Int) {
            let steps = min(Int(Int16.max), Int(Int32.max) / (Int(UInt8.max) * width))
            let scale = Vectors.scale(of: query, steps: Float(steps))
            numbers = query.map { Int16(($0 / scale).rounded()) } + [Int16](repeating: 0, count: width - query.count)
            self.scale = scale
            surplus = numbers.reduce(0) { $0 + Int32($1) * Int32(Vectors.zero) }
        }
    }

    private func products(of places: Range<Int>, with query: Query) -> [Float] {
        let width = width
        return [Float](unsafeUninitializedCapacity: places.count) { products, initialized in
            initialized = places.count
            bytes.withUnsafeBufferPointer { bytes in
                query.numbers.withUnsafeBufferPointer { numbers in
                    for place in places {
                        let row = UnsafeBufferPointer(rebasing: bytes[place * width..<(place + 1) * width])
                        let sum = Self.product(row, numbers) - query.surplus
                        products[place - places.lowerBound] = Float(sum) * scales[place] * query.scale
                    }
                }
            }
        }
    }

    /// How many numbers one step multiplies, in two halves: the compiler makes one instruction for each half.
    private static let unrolled = 16

    @inline(__always)
    private static func product(_ row: UnsafeBufferPointer<UInt8>, _ query: UnsafeBufferPointer<Int16>) -> Int32 {
        var (one, other): (Int32, Int32) = (0, 0)
        var place = 0
        while place < row.count {
            for lane in 0..<8 { one &+= Int32(row[place + lane]) &* Int32(query[place + lane]) }
            for lane in 8..<16 { other &+= Int32(row[place + lane]) &* Int32(query[place + lane]) }
            place &+= unrolled
        }
        return one &+ other
    }
}
