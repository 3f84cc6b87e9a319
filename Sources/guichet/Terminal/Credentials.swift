import Desk
import Foundation

/// The server that a person signed in to, and their token: a file of its own in the configuration folder, which nobody
/// else can read.
struct Credentials {
    let url: String
    let token: String
    /// The account that the token belongs to; nil in a file of an older program.
    let account: Account?

    private static var path: String {
        URL(fileURLWithPath: Settings.path).deletingLastPathComponent().appendingPathComponent("server").path
    }

    /// Nil where the person is not signed in to a server.
    static func read() -> Credentials? {
        let values = Settings.values(of: path)
        guard let url = values["url"], let token = values["token"] else { return nil }
        return Credentials(url: url, token: token, account: values["account"].flatMap { Account($0) })
    }

    /// Stores the credentials in a file that has mode 0600 before anything is written.
    func write() throws {
        let file = URL(fileURLWithPath: Self.path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let fresh = file.path + ".new"
        let lines = "url = \(url)\ntoken = \(token)\n" + (account.map { "account = \($0)\n" } ?? "")
        try? FileManager.default.removeItem(atPath: fresh)
        guard
            FileManager.default.createFile(
                atPath: fresh, contents: Data(lines.utf8), attributes: [.posixPermissions: 0o600]),
            rename(fresh, file.path) == 0
        else { throw Refusal.noPlace(path: file.path) }
    }

    /// - Returns: whether there were any.
    static func forget() -> Bool {
        (try? FileManager.default.removeItem(atPath: path)) != nil
    }
}
