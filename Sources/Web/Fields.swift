import Desk
import Foundation

/// Names and values as a link's query or a form's body writes them (`application/x-www-form-urlencoded`).
struct Fields: Equatable, Sendable {
    private let pairs: [(name: String, value: String)]

    static func == (one: Self, other: Self) -> Bool { one.encoded == other.encoded }

    /// No form and no link of the site has as many: what comes after these is not read.
    private static let most = 1_000

    /// - Parameter text: such as `title=Une+question&theme=sante`; what is not UTF-8 is left as it is written.
    init(_ text: some StringProtocol) {
        pairs = text.split(separator: "&", maxSplits: Self.most).prefix(Self.most).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decode(parts[0]), parts.count > 1 ? Self.decode(parts[1]) : "")
        }
    }

    init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

    /// The first value with this name that is not blank; nil where there is none.
    subscript(name: String) -> String? { all(name).first }

    /// The last value with this name, blank or not; nil where there is none.
    func last(_ name: String) -> String? { pairs.last { $0.name == name }?.value }

    /// The values with this name that are not blank.
    func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name && !$0.value.allSatisfy(\.isWhitespace) }.map(\.value)
    }

    var names: [String] { pairs.map(\.name) }

    /// About how much memory they take.
    var bytes: Int { pairs.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 64 } }

    /// One of several values; nil where there is none.
    /// - Throws: `Refusal.badChoice` for another.
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _ type: Choice.Type) throws(Refusal) -> Choice?
    where Choice.RawValue == String {
        guard let text = self[name] else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw .badChoice(text, known: Choice.allCases.map(\.rawValue))
        }
        return choice
    }

    /// The same with one value for a name; nil leaves it out.
    func with(_ name: String, _ value: String?) -> Fields {
        Fields(pairs.filter { $0.name != name } + (value.map { [(name, $0)] } ?? []))
    }

    /// As a query is written.
    var encoded: String { pairs.map { "\(Self.encode($0.name))=\(Self.encode($0.value))" }.joined(separator: "&") }

    /// The characters that RFC 3986 never reserves.
    private static let unreserved = CharacterSet(
        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")

    static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static func decode(_ text: some StringProtocol) -> String {
        let spaced = String(text).replacingOccurrences(of: "+", with: " ")
        return spaced.removingPercentEncoding ?? spaced
    }
}
