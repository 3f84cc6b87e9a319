import Desk
import Foundation

/// The server that a person signed in to, and their token: a file of its own in the configuration folder, which nobody else
/// can read.
struct Credentials {
    let url: String
    let token: String
    /// Whom the token stands for; nil where it was kept by a program that did not write it down.
    let account: Account?

    private static var path: String {
        URL(fileURLWithPath: Settings.path).deletingLastPathComponent().appendingPathComponent("server").path
    }

    /// Nil where the person is signed in nowhere.
    static func read() -> Credentials? {
        let values = Settings.values(of: path)
        guard let url = values["url"], let token = values["token"] else { return nil }
        return Credentials(url: url, token: token, account: values["account"].flatMap { Account($0) })
    }

    /// Keeps them with mode 0600, from the first byte on.
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
