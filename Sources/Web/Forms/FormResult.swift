import Desk
import Foundation
import Phrasebook

/// The result of a form, which the page behind the redirect shows once.
enum FormResult: Equatable, Sendable {
    case asked
    /// Its link goes to this address.
    case mailed(to: String)
    /// The question was received before, from somebody else.
    case alreadyAsked
    case followed(FollowUp.Possible)
    case linkRevoked
    case helped
    case reported
    case acted(AgentAct)
    case addressCorrected
    /// The act changed nothing, because its result was already there.
    case unchanged
    case wrote(Phrases.Pages.EntryDeskWords.Done)
    case mail(Phrases.Pages.MailWords.Done)
    case sessionEnded
    case accountSaved
}

/// Encoded as a cookie's value: the name of the case, a hyphen and its associated value.
extension FormResult: RawRepresentable {
    init?(rawValue: String) {
        let parts = rawValue.split(separator: "-", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count > 1 ? parts[1] : nil) {
        case ("asked", nil): self = .asked
        case ("mailed", let address?):
            self.init(Data(base64URL: address).map { FormResult.mailed(to: String(decoding: $0, as: UTF8.self)) })
        case ("already", nil): self = .alreadyAsked
        case ("followed", let name?): self.init(FollowUp.Possible(rawValue: name).map(Self.followed))
        case ("revoked", nil): self = .linkRevoked
        case ("helped", nil): self = .helped
        case ("reported", nil): self = .reported
        case ("acted", let name?): self.init(AgentAct(rawValue: name).map(Self.acted))
        case ("corrected", nil): self = .addressCorrected
        case ("unchanged", nil): self = .unchanged
        case ("wrote", let name?): self.init(Phrases.Pages.EntryDeskWords.Done(rawValue: name).map(Self.wrote))
        case ("mail", let name?): self.init(Phrases.Pages.MailWords.Done(rawValue: name).map(Self.mail))
        case ("ended", nil): self = .sessionEnded
        case ("account", nil): self = .accountSaved
        default: return nil
        }
    }

    private init?(_ result: FormResult?) {
        guard let result else { return nil }
        self = result
    }

    var rawValue: String {
        switch self {
        case .asked: "asked"
        case .mailed(let address): "mailed-\(Data(address.utf8).base64URL)"
        case .alreadyAsked: "already"
        case .followed(let act): "followed-\(act.rawValue)"
        case .linkRevoked: "revoked"
        case .helped: "helped"
        case .reported: "reported"
        case .acted(let act): "acted-\(act.rawValue)"
        case .addressCorrected: "corrected"
        case .unchanged: "unchanged"
        case .wrote(let done): "wrote-\(done.rawValue)"
        case .mail(let done): "mail-\(done.rawValue)"
        case .sessionEnded: "ended"
        case .accountSaved: "account"
        }
    }
}
