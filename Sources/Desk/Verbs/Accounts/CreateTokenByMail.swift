/// Creates a token with the code of a mail, for the program that asked for it.
public struct CreateTokenByMail: Verb {
    public typealias Reply = NewToken

    public let code: String
    public let holder: String

    public init(code: String, holder: String) { (self.code, self.holder) = (code, holder) }

    public func validated() -> Self { self }
}
