import Crypto
import Desk
import Foundation

/// An ETag (RFC 9110, 8.8.3): the version of the resource, if it has one, and a hash of the body.
struct EntityTag {
    let text: String

    init(version: Int?, body: Data) {
        let digest = Data(SHA256.hash(data: body)).prefix(9)
        let hash: String = digest.base64EncodedString()
        let prefix: String = version.map { "\($0)-" } ?? ""
        text = "\"\(prefix)\(hash)\""
    }

    /// Whether the values of `If-None-Match` contain it; they are compared weakly.
    func isAmong(_ values: [String]) -> Bool {
        let tags = values.joined(separator: ",").split(separator: ",").map(\.trimmed)
        return tags.contains("*") || tags.contains(text) || tags.contains("W/" + text)
    }

    /// The pattern of a tag that names a version: `"3-91bc…"`, or `"3"` alone, because the hash also depends on the
    /// language.
    static let pattern = #""([0-9]{1,9})(-[A-Za-z0-9+/]{12})?""#

    /// The version in a tag of that pattern; nil for any other tag.
    static func version(_ tag: String) -> Int? {
        guard tag.range(of: #"\A\#(pattern)\z"#, options: .regularExpression) != nil else { return nil }
        return Int(tag.dropFirst().prefix(while: \.isNumber))
    }
}
