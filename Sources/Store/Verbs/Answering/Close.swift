import Desk
internal import GRDB

extension Close: Stored {}
