import Desk
internal import GRDB

extension Withdraw: Stored {}
