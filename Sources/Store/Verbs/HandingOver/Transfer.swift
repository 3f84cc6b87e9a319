import Desk
internal import GRDB

extension Transfer: Stored {}
