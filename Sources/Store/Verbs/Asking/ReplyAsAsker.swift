import Desk
internal import GRDB

extension ReplyAsAsker: Stored {}
