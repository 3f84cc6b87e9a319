import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook
import Store

extension API {
    /// What clients without an account may do.
    var asking: [Operation] { [ask, showFollowUp, actOnFollowUp, report, thank] }

    private var ask: Operation {
        Operation(
            .post, Routes.API.questions, "Asks a question", body: Schemas.newQuestion,
            status: .created, reply: ReceiptDocument.self
        ) { request, context in
            if context.account == nil { try services.limiter.count(.ask, from: context.address) }
            let body = try await request.json(NewQuestion.self, upTo: context.maxJSONSize)
            let asked = try await serve(AskOnline(ask: body.verb(key: nil, context.language)), request, context)
            let question = asked.receipt.question
            return try APIFormat.response(
                ReceiptDocument(
                    question: QuestionDocument(question, now: services.now(), context.phrases),
                    already: asked.receipt.already,
                    followUp: asked.link), context, status: .created, version: question.custody.version,
                location: Routes.API.question.link(question.reference), to: request)
        }
    }

    private var showFollowUp: Operation {
        Operation(
            .get, Routes.API.followUp, "Shows a question to its asker",
            reply: FollowUpDocument.self,
            isVersioned: true
        ) { request, context in
            try services.limiter.count(.followUp, from: context.address)
            let shown = try await serve(ShowFollowUp(link: context.part("link")), request, context)
            return try followUp(shown, request, context)
        }
    }

    private var actOnFollowUp: Operation {
        Operation(
            .post, Routes.API.followUpActs,
            "Does what an asker may do: confirm, reply, withdraw, satisfied, reopen, revoke",
            body: Schemas.askerAct, reply: FollowUpDocument.self, isVersioned: true
        ) { request, context in
            try services.limiter.count(.followUp, from: context.address)
            let body = try await request.json(NewAct.self, upTo: context.maxJSONSize)
            let verb = try ActByLink(link: context.part("link"), act: body.act, seen: request.seen)
            return try followUp(try await serve(verb, request, context), request, context)
        }
    }

    private var report: Operation {
        Operation(
            .post, Routes.API.reports, "Says that an entry is wrong or outdated; of readers several count",
            body: Schemas.reason, status: .created, reply: EntryDocument.self
        ) { request, context in
            if context.account == nil { try services.limiter.count(.ask, from: context.address) }
            let words = try await request.json(TextFields.self, upTo: context.maxJSONSize)
            let verb = try ReportEntry(reference: context.part("reference"), reason: words.required("reason"))
            let entry = try await serve(verb, request, context)
            return try APIFormat.response(EntryDocument(entry), context, status: .created, to: request)
        }
    }

    private var thank: Operation {
        Operation(
            .post, Routes.API.thanks, "Says that an entry answered", status: .created,
            reply: DeflectionDocument.self
        ) { request, context in
            if context.account == nil { try services.limiter.count(.ask, from: context.address) }
            let counted = try await serve(MarkAnswered(reference: context.part("reference")), request, context)
            return try APIFormat.response(DeflectionDocument(counted), context, status: .created, to: request)
        }
    }

    private func followUp(_ shown: FollowUp, _ request: Request, _ context: DeskContext) throws -> Response {
        try APIFormat.response(
            FollowUpDocument(shown, context.phrases), context, version: shown.version, to: request)
    }
}

/// The JSON body of a new question.
private struct NewQuestion: Decodable {
    let title: String
    let body: String?
    let territory: String
    let audience: Audience?
    let themes: [String]?
    let confirmed: Bool?
    let undecided: Bool?
    let centre: String?
    let asker: Person?

    struct Person: Decodable {
        let name, email, telephone, organisation: String?
    }

    func verb(key: String?, _ language: Language) throws(Refusal) -> Ask {
        try Ask(
            title: title, body: body ?? "", audience: audience ?? .unknown, themes: themes ?? [], territory: territory,
            confirmed: confirmed ?? false, undecided: undecided ?? false, centre: centre,
            asker: Asker(
                name: asker?.name, email: asker?.email, telephone: asker?.telephone, organisation: asker?.organisation),
            idempotencyKey: key, language: language)
    }
}

/// The JSON body of an asker's act.
private struct NewAct: Decodable {
    let act: AskerAct

    private enum Key: String, CodingKey { case act, text, territory, confirmed, undecided, centre, audience }
    private enum Name: String, Decodable { case confirm, reply, withdraw, satisfied, reopen, revoke }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        act =
            switch try fields.decode(Name.self, forKey: .act) {
            case .confirm:
                .confirm(
                    try Confirmation(
                        territory: fields.decodeIfPresent(String.self, forKey: .territory),
                        confirmed: fields.decodeIfPresent(Bool.self, forKey: .confirmed) ?? false,
                        undecided: fields.decodeIfPresent(Bool.self, forKey: .undecided) ?? false,
                        centre: fields.decodeIfPresent(String.self, forKey: .centre),
                        audience: fields.decodeIfPresent(Audience.self, forKey: .audience)))
            case .reply: .reply(try fields.decode(String.self, forKey: .text))
            case .withdraw: .withdraw
            case .satisfied: .satisfied
            case .reopen: .reopen(try fields.decode(String.self, forKey: .text))
            case .revoke: .revoke
            }
    }
}
