public import Desk
internal import GRDB

extension CreateTokenByMail: Stored {
    public static var access: Access { .write }
    public static var kept: KeptReply { .nothing }

    public func perform(in tx: Transaction) throws -> NewToken {
        let signIn = try SignInRows.use(code: code, holder: holder, tx)
        let (id, text) = try TokenRows.create(for: signIn.account, until: TokenRows.usualEnd(tx), tx)
        try tx.audit(.tokenCreated, of: signIn.name.description, Int(id), by: signIn.name)
        try tx.audit(.signedIn, of: nil, Int(id), by: signIn.name)
        return NewToken(token: text, record: try TokenRows.get(id, tx.db))
    }
}
