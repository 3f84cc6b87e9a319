import Desk
import Foundation

/// Form fields: names and values encoded as `application/x-www-form-urlencoded`, in a query string or a form's body.
struct Fields: Equatable, Sendable {
    private let pairs: [(name: String, value: String)]

    static func == (one: Self, other: Self) -> Bool { one.encoded == other.encoded }

    /// The most fields that are read; no form or link of the site has as many. The rest is ignored.
    private static let most = 1_000

    /// - Parameter text: such as `title=Une+question&theme=sante`; percent-encoding that is not UTF-8 is left
    ///   undecoded.
    init(_ text: some StringProtocol) {
        pairs = text.split(separator: "&", maxSplits: Self.most).prefix(Self.most).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decode(parts[0]), parts.count > 1 ? Self.decode(parts[1]) : "")
        }
    }

    init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

    /// The first value with this name that is not blank; nil if there is none.
    subscript(name: String) -> String? { all(name).first }

    /// The last value with this name, blank or not; nil if there is none.
    func last(_ name: String) -> String? { pairs.last { $0.name == name }?.value }

    /// The values with this name that are not blank.
    func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name && !$0.value.allSatisfy(\.isWhitespace) }.map(\.value)
    }

    var names: [String] { pairs.map(\.name) }

    /// The approximate memory in use, in bytes.
    var bytes: Int { pairs.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 64 } }

    /// The value with this name as a case of an enumeration; nil if there is none.
    /// - Throws: `Refusal.badChoice` for any other value.
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _ type: Choice.Type) throws(Refusal) -> Choice?
    where Choice.RawValue == String {
        guard let text = self[name] else { return nil }
        return try Choice(named: text)
    }

    /// A copy in which the name has this one value; nil removes the name.
    func with(_ name: String, _ value: String?) -> Fields {
        Fields(pairs.filter { $0.name != name } + (value.map { [(name, $0)] } ?? []))
    }

    /// The fields as a query string.
    var encoded: String { pairs.map { "\(Self.encode($0.name))=\(Self.encode($0.value))" }.joined(separator: "&") }

    /// The unreserved characters of RFC 3986, 2.3.
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
