import Desk
internal import GRDB

extension Assign: Stored {}
