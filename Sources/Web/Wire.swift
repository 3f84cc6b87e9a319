public import Desk
public import Foundation

/// How values travel between the program and a server, and what both must agree on.
public enum Wire {
    /// Where verbs are performed; the verb's name follows.
    public static let verbs = "/api/v1/verbs/"
    /// Where askers follow their question; the secret of their link follows.
    public static let followUp = "/follow/"
    public static let idempotencyKey = "Idempotency-Key"
    /// Whom the one who sends takes the token for: it is refused where it is another's.
    public static let actor = "Guichet-As"

    /// An account as a header can hold it.
    public static func encoded(_ account: Account) -> String { Fields.encode(account.description) }

    /// The type of a refusal (RFC 9457).
    public static let problem = "application/problem+json"

    /// In how many minutes to come back, one at least, as people are told of a `Retry-After`; nil for what is none.
    public static func minutes(_ retryAfter: String) -> Int? { Int(retryAfter).map { max(1, ($0 + 59) / 60) } }

    /// Instants as RFC 3339, in UTC.
    public static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    public static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        // Foundation's own strategy does not say in which field an instant is none.
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
