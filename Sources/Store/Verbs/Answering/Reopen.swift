import Desk
internal import GRDB

extension Reopen: Stored {}
