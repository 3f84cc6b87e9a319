import Desk
internal import GRDB

extension Claim: Stored {}
