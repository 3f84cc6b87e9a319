import Testing

@testable import Ranking

@Suite("What is packed is read as it was")
struct PackingTests {
    @Test("Numbers of any width are read as they were packed")
    func packing() {
        var random = SplitMix64(state: 3)
        for width in 0...32 {
            let most = width == 0 ? 0 : UInt32.max >> (32 - UInt32(width))
            let numbers = [most] + (0..<200).map { _ in UInt32.random(in: 0...most, using: &random) }
            var bytes: [UInt8] = [7, 7, 7]
            numbers.withUnsafeBufferPointer {
                #expect(PackedNumbers.width($0) == width)
                PackedNumbers.append($0, width: UInt8(width), to: &bytes)
            }
            #expect(bytes.count == 3 + PackedNumbers.size(numbers.count, UInt8(width)))
            bytes += [UInt8](repeating: 0xFF, count: PackedNumbers.margin)
            bytes.withUnsafeBytes { bytes in
                let packed = PackedNumbers(bytes, at: 3, width: UInt8(width))
                #expect(numbers.indices.allSatisfy { packed[$0] == numbers[$0] }, "\(width) bits")
            }
        }
    }

    @Test("Lengths are kept up to 255 words of a title and 8,388,607 of a text; an empty document is not none")
    func lengths() {
        #expect(PackedLength((title: 3, text: 70_000)).length == (3, 70_000))
        #expect(PackedLength((title: 300, text: 9_000_000)).length == (255, 8_388_607))
        #expect(PackedLength((title: 0, text: 0)).exists)
        #expect(!PackedLength.none.exists)
    }

    @Test("A set of documents takes in no id beyond the largest")
    func documentSets() {
        var some = DocumentSet(largest: 100)
        for id: UInt32 in [0, 63, 64, 100, 101, 127, .max] { some.insert(id) }
        var found: [UInt32] = []
        some.visit { found.append($0) }
        #expect(found == [0, 63, 64, 100])
        var all = DocumentSet(largest: 100, isFull: true)
        all.subtract(some)
        #expect(!all.contains(64))
        #expect(all.contains(65))
        some.formIntersection(all)
        #expect(some.isEmpty)
    }
}
