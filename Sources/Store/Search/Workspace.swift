/// Where the terms of a plan stand in one row after the other: room that is made once and used for every row.
final class Workspace {
    /// How many terms there are.
    let count: Int
    let weights: UnsafeMutablePointer<Double>
    /// The phrase of the query that each term is; -1 for none.
    let phrases: UnsafeMutablePointer<Int32>
    /// How often each term stands in the row.
    let counts: UnsafeMutablePointer<(title: Int32, text: Int32)>
    /// The most that each term reached in a row so far, per unit of its weight.
    let reached: UnsafeMutablePointer<Double>
    /// Where the terms stand: one after the other, each in its order.
    private let places: UnsafeMutablePointer<Place>
    /// Where the places of each term begin; one more entry says where the last ones end.
    private let starts: UnsafeMutablePointer<Int>

    /// The most places kept of a row: in a text that has more, those behind say nothing of neighbours.
    private static let mostPlaces = 2_048

    private struct Place {
        let column: Int32
        let offset: Int32
    }

    /// - Parameter terms: the weight of each.
    init(_ terms: [Double]) {
        count = terms.count
        weights = .allocate(capacity: count)
        phrases = .allocate(capacity: count)
        counts = .allocate(capacity: count)
        reached = .allocate(capacity: count)
        starts = .allocate(capacity: count + 1)
        places = .allocate(capacity: Self.mostPlaces)
        phrases.initialize(repeating: -1, count: count)
        counts.initialize(repeating: (0, 0), count: count)
        reached.initialize(repeating: 0, count: count)
        starts.initialize(repeating: 0, count: count + 1)
        for (term, weight) in terms.enumerated() { weights[term] = weight }
    }

    deinit {
        weights.deallocate()
        phrases.deallocate()
        counts.deallocate()
        reached.deallocate()
        starts.deallocate()
        places.deallocate()
    }

    /// Takes the places of a row.
    func read(_ row: MatchedRow) {
        var end = 0
        for term in 0..<count {
            starts[term] = end
            var (title, text): (Int32, Int32) = (0, 0)
            if phrases[term] >= 0 {
                row.forEachPlace(of: phrases[term]) { column, offset in
                    if column == MatchedRow.title { title += 1 } else { text += 1 }
                    guard end < Self.mostPlaces else { return }
                    places[end] = Place(column: column, offset: offset)
                    end += 1
                }
            }
            counts[term] = (title, text)
        }
        starts[count] = end
    }

    /// The first place of a term, in words: in its text where that has it.
    func first(_ term: Int) -> Int32? { starts[term] < starts[term + 1] ? places[starts[term]].offset : nil }

    /// How often the first of two terms has the second near: up to three words after it or two before.
    func neighbours(_ first: Int, _ second: Int) -> (title: Int, text: Int) {
        var result = (title: 0, text: 0)
        var other = starts[second]
        let end = starts[second + 1]
        guard other < end else { return result }
        for index in starts[first]..<starts[first + 1] {
            let place = places[index]
            // The first one that is not too far before; both lists are in order.
            while other < end,
                (places[other].column, places[other].offset) < (place.column, place.offset - Self.before)
            { other += 1 }
            guard other < end else { break }
            var near = other
            // A word is not its own neighbour.
            if places[near].column == place.column, places[near].offset == place.offset { near += 1 }
            guard near < end, places[near].column == place.column, places[near].offset <= place.offset + Self.after
            else { continue }
            if place.column == MatchedRow.title { result.title += 1 } else { result.text += 1 }
        }
        return result
    }

    private static let before: Int32 = 2
    private static let after: Int32 = 3
}
