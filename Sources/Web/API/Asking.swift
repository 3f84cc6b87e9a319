import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook
import Store

extension API {
    /// Asking a question, following it and finding out where it goes.
    var asking: [Operation] { [ask, showFollowUp, actOnFollowUp] + places }

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
                    receipt: asked.receipt,
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
            let verb = try ActByLink(
                link: context.part("link"), act: body.act, seen: request.seen, attachments: body.attachments)
            return try followUp(try await serve(verb, request, context), request, context)
        }
    }

    private var places: [Operation] {
        [
            Operation(
                .get, Routes.API.routes, "Says which centre a place's questions go to, and why",
                query: [
                    Operation.Parameter("place", isRequired: true),
                    Operation.Parameter("date", ["type": "string", "format": "date"]),
                ], reply: RouteDocument.self
            ) { request, context in
                let query = QueryParameters(request)
                let verb = ExplainRoute(text: try query.required("place"), date: try query.day("date"))
                let route = try await serve(verb, request, context)
                return try APIFormat.response(RouteDocument(route, context.phrases), context, to: request)
            },
            Operation(
                .get, Routes.API.territories, "Finds the places that a text may mean",
                query: [Operation.Parameter("q", isRequired: true)],
                reply: TerritoriesDocument.self
            ) { request, context in
                let found = try await serve(
                    ExplainRoute(text: try QueryParameters(request).required("q")), request, context
                )
                .finding
                return try APIFormat.response(TerritoriesDocument(found), context, to: request)
            },
        ]
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
    let attachments: [NewAttachment]?

    struct Person: Decodable {
        let name, email, telephone, organisation: String?
    }

    func verb(key: String?, _ language: Language) throws(Refusal) -> Ask {
        try Ask(
            title: title, body: body ?? "", audience: audience ?? .unknown, themes: themes ?? [], territory: territory,
            confirmed: confirmed ?? false, undecided: undecided ?? false, centre: centre,
            asker: Asker(
                name: asker?.name, email: asker?.email, telephone: asker?.telephone, organisation: asker?.organisation),
            idempotencyKey: key, language: language, attachments: attachments)
    }
}

/// The JSON body of an asker's act.
private struct NewAct: Decodable {
    let act: AskerAct
    let attachments: [NewAttachment]?

    private enum Key: String, CodingKey {
        case act, text, territory, confirmed, undecided, centre, audience, attachments
    }
    private enum Name: String, Decodable { case confirm, reply, withdraw, satisfied, reopen, revoke }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        attachments = try fields.decodeIfPresent([NewAttachment].self, forKey: .attachments)
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
