import Desk
internal import GRDB

extension TakeOver: Stored {}
