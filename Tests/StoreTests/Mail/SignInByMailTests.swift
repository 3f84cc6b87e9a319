import Desk
import Foundation
import GRDB
import Support
import Testing

@testable import Store

@Suite("Signing in by mail")
struct SignInByMailTests {
    let desk: TemporaryDesk
    private var store: Store { desk.store }
    private let root = Account(name: "Root", centre: Centre.national)
    private let holder = "0123456789abcdef0123456789abcdef"

    init() throws {
        desk = try TemporaryDesk()
        _ = try store.perform(AddAccount(account: root, role: .administrator), by: nil)
        _ = try store.perform(AddAccount(account: .awa, role: .agent, email: "awa@example.org"), by: root)
        try set(.mailFrom, "Guichet <guichet@exemple.fr>")
        try set(.siteURL, "https://guichet.exemple.fr")
    }

    private func set(_ setting: DeskSetting, _ value: String) throws {
        _ = try store.perform(SetDeskSetting(setting: setting, value: value), by: root)
    }

    @discardableResult
    private func request(_ email: String = "awa@example.org", next: String? = nil) throws -> Bool {
        try store.serve(RequestSignIn(email: email, holder: holder, next: next), for: nil)
    }

    /// The mails to accounts that wait, taken.
    private func mails() throws -> [AccountMail] {
        var mails: [AccountMail] = []
        while let taken = try store.takeMail() {
            let mail = try store.mail(taken)
            if case .account(let mail)? = mail { mails.append(mail) }
            try store.settle(taken, mail == nil ? .pointless : .sent)
        }
        return mails
    }

    /// The code of the next mail.
    private func code() throws -> String {
        guard case .signIn(let code, _)? = try mails().last?.news else { return "" }
        return code
    }

    private func open(_ code: String, holder: String? = nil) throws -> MailedSession {
        try store.perform(OpenSessionByMail(code: code, holder: holder ?? self.holder), by: nil)
    }

    @Test("The code goes to the account's address, in its language, with a link to the page that takes it")
    func mail() throws {
        _ = try store.perform(EditAccount(account: .awa, language: .english), by: .awa)
        #expect(try request("AWA@example.org"))
        let mail = try #require(try mails().first)
        #expect(mail.address == "awa@example.org")
        #expect(mail.account == .awa)
        #expect(mail.language == .english)
        guard case .signIn(let code, let link) = mail.news else { return }
        #expect(link == "https://guichet.exemple.fr/sign-in/mail?code=\(code)")
        #expect(code.wholeMatch(of: /[a-z2-7]{4}(-[a-z2-7]{4}){3}/) != nil)
    }

    @Test("The code opens a session once, in any spelling, and goes on to the page that was wanted")
    func session() throws {
        try request(next: "/desk/questions/2012-00001")
        let code = try code()
        let session = try open(code.uppercased().replacing("-", with: " "))
        #expect(session.next == "/desk/questions/2012-00001")
        let bearer = try #require(try store.perform(IdentifySession(secret: session.secret), by: nil))
        #expect(bearer.account == .awa)
        #expect(bearer.role == .agent)
        #expect(throws: Refusal.badSignInCode) { try open(code) }
    }

    @Test("It holds for fifteen minutes, and only for whoever asked for it")
    func bound() throws {
        try request()
        let code = try code()
        #expect(throws: Refusal.badSignInCode) { try open(code, holder: "another") }
        #expect(throws: Refusal.badSignInCode) { try open("aaaa-aaaa-aaaa-aaaa") }
        desk.clock.advance(hours: (RequestSignIn.lasts - 10) / 3_600)
        #expect(throws: Never.self) { try open(code) }
        try request()
        let late = try self.code()
        desk.clock.advance(hours: RequestSignIn.lasts / 3_600)
        #expect(throws: Refusal.badSignInCode) { try open(late) }
    }

    @Test("An address of nobody gets the same reply, and no mail")
    func unknown() throws {
        #expect(try request("personne@example.org"))
        #expect(try mails().isEmpty)
        #expect(try desk.number("SELECT count(*) FROM sign_in") == 1)
    }

    @Test("A disabled account gets none, and a code that it had is void; so is one to an address that it had")
    func disabled() throws {
        try request()
        let first = try code()
        _ = try store.perform(EditAccount(account: .awa, email: "awa@exemple.fr"), by: root)
        #expect(throws: Refusal.badSignInCode) { try open(first) }
        try request("awa@exemple.fr")
        let second = try code()
        _ = try store.perform(DisableAccount(account: .awa), by: root)
        #expect(throws: Refusal.badSignInCode) { try open(second) }
        try request("awa@exemple.fr")
        #expect(try mails().isEmpty)
    }

    @Test("Only so many codes of an account hold at a time")
    func most() throws {
        for _ in 0..<RequestSignIn.most + 3 { try request() }
        #expect(try mails().count == RequestSignIn.most)
    }

    @Test("A mail that is sent too late is not sent")
    func late() throws {
        try request()
        desk.clock.advance(hours: RequestSignIn.lasts / 3_600)
        #expect(try mails().isEmpty)
    }

    @Test("Hashes alone of the code and of what its browser holds are stored")
    func stored() throws {
        try request()
        let code = try code()
        let secret = try store.pool.read { try Data.fetchOne($0, sql: "SELECT secret FROM outbox") }
        #expect(secret == nil)
        let hash = try store.pool.read { try Data.fetchOne($0, sql: "SELECT hash FROM sign_in") }
        #expect(hash == MailSecret.hash(code: code))
    }

    @Test("A program gets a token, which stays; a session's token is not listed, and ends with it")
    func token() throws {
        try request()
        let code = try code()
        let made = try store.serve(CreateTokenByMail(code: code, holder: holder), for: nil)
        #expect(made.record.account == .awa)
        #expect(try store.perform(IdentifyToken(token: made.token), by: nil)?.account == .awa)
        try request()
        let session = try open(self.code())
        #expect(try store.perform(ListTokens(), by: .awa).map(\.id) == [made.record.id])
        #expect(try store.perform(ListSessions(account: .awa), by: root).count == 1)
        desk.clock.advance(hours: OpenSession.lasts / 3_600)
        #expect(try store.perform(IdentifySession(secret: session.secret), by: nil) == nil)
    }

    @Test("Signing in is a line of the audit")
    func audit() throws {
        try request()
        _ = try open(code())
        let lines = try store.perform(ListAudit(limit: 1_000), by: root).filter { $0.deed == .signedIn }
        #expect(lines.map(\.actor) == [.awa])
        #expect(lines.allSatisfy { $0.isRemote })
    }

    @Test("The mail of a sign-in leaves the outbox after a month")
    func pruned() throws {
        try request()
        _ = try code()
        _ = try store.perform(Tick(), by: nil)
        #expect(try store.perform(ListMail(), by: root).count == 1)
        desk.clock.advance(hours: 31 * 24)
        _ = try store.perform(Tick(clockIsRight: true), by: nil)
        #expect(try store.perform(ListMail(), by: root).isEmpty)
    }

    @Test("A desk that sends no mail, or not now, says so")
    func noMail() throws {
        try set(.mailPaused, "yes")
        #expect(throws: Refusal.noSignInByMail) { try request() }
        _ = try store.perform(UnsetDeskSetting(setting: .mailPaused), by: root)
        _ = try store.perform(UnsetDeskSetting(setting: .mailFrom), by: root)
        #expect(throws: Refusal.noSignInByMail) { try request() }
    }
}
