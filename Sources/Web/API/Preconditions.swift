import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// What `If-Match` asks for (RFC 9110, 13.1.1): that the version there is now be one of these.
struct Preconditions {
    /// The versions that it names by strong tags. A weak tag never matches, and one of another form is no version of ours.
    let versions: [Int]
    /// As it was sent.
    let text: String

    /// A list of tags (RFC 9110, 8.8.3).
    private static let list =
        #"\A[ \t,]*(W/)?"[!#-~\x{80}-\x{10FFFF}]*"([ \t]*,[ \t]*((W/)?"[!#-~\x{80}-\x{10FFFF}]*")?)*[ \t]*\z"#
    static let pattern = #"^(\*|(W/)?"[!#-~]*"([ \t]*,[ \t]*(W/)?"[!#-~]*")*)$"#

    /// Nil where any version will do.
    /// - Throws: `Refusal.badVersion` for what is no list of tags.
    init?(_ values: [String]) throws(Refusal) {
        text = values.joined(separator: ", ").trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty, text != "*" else { return nil }
        guard text.range(of: Self.list, options: .regularExpression) != nil else { throw .badVersion(text) }
        versions = text.matches(of: /(W\/)?"([^"]*)"/).filter { $0.1 == nil }.compactMap {
            EntityTag.version("\"\($0.2)\"")
        }
    }
}

extension Request {
    /// No version has this number.
    private static let never = 0

    /// The version that must still be the one there is; nil where any will do.
    var seen: Int? {
        get throws(Refusal) {
            guard let wanted = try Preconditions(headers[values: .ifMatch]) else { return nil }
            return wanted.versions.first ?? Self.never
        }
    }

    /// Does something that changes what has a version. Of several versions that are named, the one there is counts.
    /// - Throws: `Refusal.badVersion` where the tags name no version that was ever given.
    func matching(_ work: (Request) async throws -> Response) async throws -> Response {
        do {
            return try await work(self)
        } catch let refusal as Refusal {
            guard let now = refusal.versionThere, let wanted = try Preconditions(headers[values: .ifMatch]) else {
                throw refusal
            }
            guard !wanted.versions.isEmpty else { throw Refusal.noVersion(wanted.text) }
            guard wanted.versions.dropFirst().contains(now) else { throw refusal }
            var head = head
            head.headerFields[.ifMatch] = "\"\(now)\""
            return try await work(Request(head: head, body: body))
        }
    }
}

extension Refusal {
    /// The version there is, where another was named.
    fileprivate var versionThere: Int? {
        switch self {
        case .changed(_, _, _, let now), .entryChanged(_, _, _, let now): now
        default: nil
        }
    }
}
