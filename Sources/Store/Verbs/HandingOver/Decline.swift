import Desk
internal import GRDB

extension Decline: Stored {}
