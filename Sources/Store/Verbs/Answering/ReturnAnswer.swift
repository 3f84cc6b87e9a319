import Desk
internal import GRDB

extension ReturnAnswer: Stored {}
