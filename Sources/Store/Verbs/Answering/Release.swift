import Desk
internal import GRDB

extension Release: Stored {}
