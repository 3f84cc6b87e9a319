import Desk
internal import GRDB

extension VerifyEntry: Stored {}
