import Desk
internal import GRDB

extension Accept: Stored {}
