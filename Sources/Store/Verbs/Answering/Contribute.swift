import Desk
internal import GRDB

extension Contribute: Stored {}
