import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// Parses `If-Match` (RFC 9110, 13.1.1): the current version must be one of those named.
struct Preconditions {
    /// The versions in strong tags. Weak tags never match `If-Match`; tags of another form name no version of the desk.
    let versions: [Int]
    /// The header as sent.
    let text: String

    /// A list of tags (RFC 9110, 8.8.3).
    private static let list =
        #"\A[ \t,]*(W/)?"[!#-~\x{80}-\x{10FFFF}]*"([ \t]*,[ \t]*((W/)?"[!#-~\x{80}-\x{10FFFF}]*")?)*[ \t]*\z"#
    static let pattern = #"^(\*|(W/)?"[!#-~]*"([ \t]*,[ \t]*(W/)?"[!#-~]*")*)$"#

    /// Nil when any version matches.
    /// - Throws: `Refusal.badVersion` when the header is not a list of tags.
    init?(_ values: [String]) throws(Refusal) {
        text = values.joined(separator: ", ").trimmingCharacters(in: .whitespaces)
        guard !values.isEmpty, text != "*" else { return nil }
        guard text.range(of: Self.list, options: .regularExpression) != nil else { throw .badVersion(text) }
        versions = text.matches(of: /(W\/)?"([^"]*)"/).filter { $0.1 == nil }.compactMap {
            EntityTag.version("\"\($0.2)\"")
        }
    }
}

extension Request {
    /// A number that no version has.
    private static let never = 0

    /// The version that must still be current; nil when any will do.
    var seen: Int? {
        get throws(Refusal) {
            guard let wanted = try Preconditions(headers[values: .ifMatch]) else { return nil }
            return wanted.versions.first ?? Self.never
        }
    }

    /// Performs a write on a versioned resource. It tries the first version in `If-Match`, then the current one if it
    /// is also named.
    /// - Throws: `Refusal.noVersion` when no tag names a version; `.badVersion` when the header is not a list of tags.
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
    /// The current version, in a refusal because another one was named.
    fileprivate var versionThere: Int? {
        switch self {
        case .question(.changed(_, _, _, let now)), .entry(.entryChanged(_, _, _, let now)): now
        default: nil
        }
    }
}
