public import Desk
internal import GRDB

extension ExplainRoute: Stored {
    public static var access: Access { .read }

    public func perform(in tx: Transaction) throws -> Route {
        try Routing(tx).route(text, on: date ?? tx.today).route
    }
}
