import Desk
internal import GRDB

extension Unrestrict: Stored {}
