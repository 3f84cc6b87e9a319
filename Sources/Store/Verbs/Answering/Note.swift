import Desk
internal import GRDB

extension Note: Stored {}
