public import Foundation

/// Sends a code to the address of an account, by which it signs in. The reply is the same whoever has the address.
public struct RequestSignIn: Verb {
    public typealias Reply = Bool

    public let email: String
    /// What the browser or the program holds that asks: the code holds for it alone. 128 random bits or more.
    public let holder: String
    /// The page of the site to go on to; nil for the inbox.
    public let next: String?

    /// How long a code holds, in seconds: 15 minutes.
    public static let lasts: TimeInterval = 900
    /// How many codes of one account hold at a time; more are not sent.
    public static let most = 5

    /// - Throws: `Refusal` for an address that is none, or an empty holder.
    public init(email: String, holder: String, next: String? = nil) throws(Refusal) {
        self.email = try Account.checkedEmail(email)
        self.holder = try Text.required(holder, .key)
        self.next = next?.isEmpty == true ? nil : next
    }

    public func validated() throws(Refusal) -> Self { try Self(email: email, holder: holder, next: next) }
}
