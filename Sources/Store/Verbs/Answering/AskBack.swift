import Desk
internal import GRDB

extension AskBack: Stored {}
