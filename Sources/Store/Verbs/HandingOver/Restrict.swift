import Desk
internal import GRDB

extension Restrict: Stored {}
