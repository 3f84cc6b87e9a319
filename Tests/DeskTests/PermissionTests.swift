import Foundation
import Testing

@testable import Desk

struct PermissionTests {
    private let now = Date(timeIntervalSince1970: 1_780_000_000)
    private let awa = Account(name: "Awa", centre: "profession-banlieue")
    private let odile = Account(name: "Odile", centre: "oriv")
    private let zoe = Account(name: "Zoé", centre: "villes-au-carre")

    private var standing: Standing {
        Standing(status: .routed, custodian: "profession-banlieue", since: now, dueAt: now + 86_400)
    }

    private func may(_ act: Act, _ account: Account?, as role: Role = .agent, on standing: Standing? = nil) -> Bool {
        (try? Permission.check(act, by: account, as: role, on: standing ?? self.standing)) != nil
    }

    @Test(
        "Only the centre that has a question acts on it, and the national desk",
        arguments: [
            Act.claimed(until: .distantFuture), .released, .askedBack, .offered(to: "oriv"), .answered(revision: 1),
            .merged(into: "2026-00001"), .restricted(to: []), .closed(.outOfScope), .reopened(dueAt: nil),
        ])
    func holder(act: Act) {
        #expect(may(act, awa))
        #expect(!may(act, odile))
        #expect(may(act, odile, as: .coordinator))
    }

    @Test("The centre that is offered a question accepts or declines it; the one that offers it does not")
    func offer() {
        var standing = standing
        standing.offer = "oriv"
        for act in [Act.accepted, .declined] {
            #expect(may(act, odile, on: standing))
            #expect(!may(act, awa, on: standing))
        }
    }

    @Test("Only the coordinator assigns", arguments: Role.allCases)
    func assigning(role: Role) {
        #expect(may(.assigned(to: "oriv"), awa, as: role) == (role != .agent))
    }

    @Test(
        "The asker and time need no account",
        arguments: [Act.confirmed(custodian: nil, dueAt: nil), .closed(.satisfied), .reopened(dueAt: nil), .reminded])
    func asker(act: Act) {
        #expect(may(act, nil))
    }

    @Test(
        "An agent's act needs an account",
        arguments: [Act.claimed(until: .distantFuture), .noted, .assigned(to: "oriv")])
    func nobody(act: Act) {
        #expect(!may(act, nil))
    }

    @Test("A restricted question is seen by those who have it, are offered it or share it, and by the coordinator")
    func restricted() {
        var standing = standing
        #expect(Permission.sees(nil, as: .agent, standing))
        standing.restrictedTo = ["villes-au-carre"]
        standing.offer = "oriv"
        for account in [awa, odile, zoe] { #expect(Permission.sees(account, as: .agent, standing)) }
        let stranger = Account(name: "Léa", centre: "labo-cites")
        #expect(!Permission.sees(stranger, as: .agent, standing))
        #expect(Permission.sees(stranger, as: .coordinator, standing))
        #expect(!Permission.sees(nil, as: .agent, standing))
    }

    @Test("Who asked is seen by the centre that has the question, one that is offered it, and the coordinator")
    func askers() {
        var standing = standing
        standing.offer = "oriv"
        #expect(Permission.seesAsker(awa, as: .agent, standing))
        #expect(Permission.seesAsker(odile, as: .agent, standing))
        #expect(!Permission.seesAsker(zoe, as: .agent, standing))
        #expect(Permission.seesAsker(zoe, as: .coordinator, standing))
        #expect(!Permission.seesAsker(nil, as: .agent, standing))
        #expect(Permission.holdsAsker(awa, as: .agent, standing))
        #expect(!Permission.holdsAsker(odile, as: .agent, standing))
        #expect(Permission.holdsAsker(zoe, as: .coordinator, standing))
        #expect(!Permission.holdsAsker(nil, as: .agent, standing))
    }

    @Test("The centre of an entry writes it; one that was asked to read it publishes or returns it")
    func entries() {
        var standing = EntryStanding(status: .review, centre: "profession-banlieue", verifiedOn: Day(now))
        standing.reader = "oriv"
        func may(_ act: EntryAct, _ account: Account?) -> Bool {
            (try? Permission.check(act, by: account, as: .agent, on: standing)) != nil
        }
        #expect(may(.edited(revision: 2), awa))
        #expect(!may(.edited(revision: 2), odile))
        #expect(may(.published(revision: 1, mentions: 0, alone: false), odile))
        #expect(may(.returned, odile))
        #expect(!may(.returned, zoe))
        #expect(may(.sourceChanged("L. 121-1"), zoe))
        #expect(!may(.sourceChanged("L. 121-1"), nil))
        #expect(may(.reported, nil))
    }

    @Test("Only the coordinator erases a person; an agent asks for it")
    func erasure() {
        #expect((try? Permission.checkErasure(by: awa, as: .agent)) == nil)
        #expect((try? Permission.checkErasure(by: awa, as: .coordinator)) != nil)
    }
}
