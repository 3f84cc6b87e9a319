import Desk
internal import GRDB

extension SubmitEntry: Stored {}
