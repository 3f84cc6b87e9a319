import Crypto
import Desk
import Foundation

/// The tag of a document (RFC 9110, 8.8.3): the version of what it shows, where that has one, and a hash of it.
struct EntityTag {
    let text: String

    init(version: Int?, body: Data) {
        let digest = Data(SHA256.hash(data: body)).prefix(9)
        let hash: String = digest.base64EncodedString()
        let prefix: String = version.map { "\($0)-" } ?? ""
        text = "\"\(prefix)\(hash)\""
    }

    /// Whether it stands in the values of `If-None-Match`, which compares weakly.
    func isAmong(_ values: [String]) -> Bool {
        let tags = values.joined(separator: ",").split(separator: ",").map(\.trimmed)
        return tags.contains("*") || tags.contains(text) || tags.contains("W/" + text)
    }

    /// The form of a tag that names a version: `"3-91bc…"`, or `"3"`, for the hash depends on the language too.
    static let pattern = #""([0-9]{1,9})(-[A-Za-z0-9+/]{12})?""#

    /// The version that a tag of that form names; nil for another.
    static func version(_ tag: String) -> Int? {
        guard tag.range(of: #"\A\#(pattern)\z"#, options: .regularExpression) != nil else { return nil }
        return Int(tag.dropFirst().prefix(while: \.isNumber))
    }
}
