public import Desk
import Foundation
internal import GRDB

extension OpenSessionByMail: Stored {
    public static var access: Access { .write }

    public func perform(in tx: Transaction) throws -> MailedSession {
        let signIn = try SignInRows.use(code: code, holder: holder, tx)
        let token = try TokenRows.create(
            for: signIn.account, until: tx.now + OpenSession.lasts, isSessions: true, tx)
        return MailedSession(secret: try SessionRows.open(token.id, of: signIn.name, tx), next: signIn.next)
    }
}
