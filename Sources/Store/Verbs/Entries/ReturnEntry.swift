import Desk
internal import GRDB

extension ReturnEntry: Stored {}
