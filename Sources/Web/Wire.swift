public import Desk
public import Foundation

/// The wire format that the CLI and a server share: paths, headers and JSON coding.
public enum Wire {
    /// The path prefix for performing verbs; the verb's name follows.
    public static let verbs = "/api/v1/verbs/"
    /// The path prefix of follow-up links; the secret follows.
    public static let followUp = SitePath.followUp
    public static let idempotencyKey = "Idempotency-Key"
    /// The header with the account that the sender expects the token to belong to; another account's token is refused.
    public static let actor = "\(actorField)"
    static let actorField: StaticString = "Guichet-As"

    /// An account, percent-encoded for a header.
    public static func encoded(_ account: Account) -> String { Fields.encode(account.description) }

    /// The media type of an error (RFC 9457).
    public static let problem = "application/problem+json"

    /// The minutes until a retry, at least one, from a `Retry-After` in seconds; nil if it is not a number.
    public static func minutes(_ retryAfter: String) -> Int? { Int(retryAfter).map { max(1, ($0 + 59) / 60) } }

    /// Writes instants as RFC 3339, in UTC.
    public static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    public static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        // Foundation's `.iso8601` strategy does not report which field holds the invalid instant.
        decoder.dateDecodingStrategy = .custom { decoder in
            let value = try decoder.singleValueContainer()
            guard let date = try? Date(value.decode(String.self), strategy: .iso8601) else {
                throw DecodingError.dataCorruptedError(in: value, debugDescription: "no RFC 3339 instant")
            }
            return date
        }
        return decoder
    }
}
