import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Phrasebook
import Store

extension API {
    /// What a centre does with its questions.
    var answering: [Operation] {
        [inbox, questions, show, questionEvents, events, publish, correctAddress] + claims + answers + moves
    }

    private var inbox: Operation {
        Operation(
            .get, Routes.API.inbox, "Lists what a centre has to do",
            query: [
                Operation.Parameter("centre"), Operation.Parameter("theme"), Operation.Parameter("territory"),
                Operation.Parameter("part", Schemas.choice(ListInbox.Part.self)),
                Operation.Parameter("order", Schemas.choice(ListInbox.Order.self)),
            ] + Paging.parameters,
            reply: InboxDocument.self
        ) { request, context in
            let (query, page) = (QueryParameters(request), try Paging(request))
            guard let account = context.account else { throw Refusal.identityNeeded }
            let part = try query.choice("part", ListInbox.Part.self)
            let order = try query.choice("order", ListInbox.Order.self) ?? .due
            let after = try page.after(QuestionPlace.self) { $0.order == order }
            let verb = ListInbox(
                centre: try query.text("centre") ?? account.centre, parts: part.map { [$0] } ?? [],
                theme: try query.text("theme"), territory: try query.text("territory"), order: order)
            let found = try await serve(verb, request, context)
            let place = { (question: Question) in QuestionPlace(question, in: order) }
            let left = after.map { after in found.questions.filter { place($0).isAfter(after) } } ?? found.questions
            let (shown, next) = try page.cut(left, place: place)
            return try APIFormat.response(
                InboxDocument(found, shown: shown, next: next, context.phrases), context, to: request)
        }
    }

    private var questions: Operation {
        Operation(
            .get, Routes.API.questions, "Lists the questions of the network, what was stored last on top",
            query: [
                Operation.Parameter("status", Schemas.choice(Status.self)),
                Operation.Parameter("without_entry", Schemas.boolean), Operation.Parameter("centre"),
                Operation.Parameter("theme"), Operation.Parameter("territory"),
                Operation.Parameter("since", Schemas.day), Operation.Parameter("until", Schemas.day),
            ] + Paging.parameters,
            reply: QuestionsDocument.self
        ) { request, context in
            let (query, page) = (QueryParameters(request), try Paging(request))
            let filters = ListQuestions.Filters(
                statuses: Set([try query.choice("status", Status.self)].compactMap(\.self)),
                withoutEntry: try query.flag("without_entry"), centre: try query.text("centre"),
                theme: try query.text("theme"), territory: try query.text("territory"), since: try query.day("since"),
                until: try query.day("until"))
            let verb = ListQuestions(filters: filters, after: try page.after(String.self), limit: page.limit)
            let found = try await serve(verb, request, context)
            return try APIFormat.response(
                QuestionsDocument(
                    total: found.total,
                    questions: found.questions.map { QuestionDocument($0, now: found.now, context.phrases) },
                    next: try found.next.map(Cursor.text)), context, to: request)
        }
    }

    private var show: Operation {
        Operation(
            .get, Routes.API.question, "Shows a question with its thread and history", reply: QuestionFileDocument.self,
            isVersioned: true
        ) { request, context in
            let file = try await serve(ShowQuestion(reference: context.part("reference")), request, context)
            let question = file.question
            let find = FindDuplicates(title: question.title, reference: question.reference)
            let isOpen = question.custody.status.isOpen
            let duplicates = isOpen ? try await serve(find, request, context).questions : []
            return try APIFormat.response(
                QuestionFileDocument(file, duplicates: duplicates, now: services.now(), context.phrases), context,
                version: question.custody.version, to: request)
        }
    }

    private var questionEvents: Operation {
        Operation(
            .get, Routes.API.questionEvents, "Lists what happened to a question",
            reply: EventsDocument.self
        ) { request, context in
            let history = try await serve(ListEvents(reference: context.part("reference")), request, context)
            return try APIFormat.response(
                EventsDocument(events: history.lines.map { EventDocument($0, context.phrases) }), context, to: request)
        }
    }

    private var events: Operation {
        Operation(
            .get, Routes.API.events, "Lists what happened, oldest first; the cursor of the last page waits for more",
            query: Paging.parameters, reply: EventsDocument.self
        ) { request, context in
            let page = try Paging(request)
            let verb = ListEvents(after: try page.after(Int64.self) ?? 0, limit: page.limit)
            let history = try await serve(verb, request, context)
            return try APIFormat.response(
                EventsDocument(
                    events: history.lines.map { EventDocument($0, context.phrases) },
                    next: Cursor.text(history.position)), context, to: request)
        }
    }

    private var correctAddress: Operation {
        Operation(
            .put, Routes.API.address, "Corrects the asker's address; what did not arrive goes to it",
            body: Schemas.address, reply: QuestionDocument.self
        ) { request, context in
            let body = try await request.json(TextFields.self, upTo: context.maxJSONSize)
            let verb = try CorrectAddress(reference: context.part("reference"), email: body.required("email"))
            return try response(to: try await serve(verb, request, context), .ok, request, context)
        }
    }

    private var claims: [Operation] {
        [
            move(.put, Routes.API.claim, "Takes a question on", nil) { reference, _, seen in
                Claim(reference: reference, seen: seen)
            },
            move(.delete, Routes.API.claim, "Gives it back to the inbox", nil) { reference, _, seen in
                Release(reference: reference, seen: seen)
            },
        ]
    }

    private var answers: [Operation] {
        [
            Operation(
                .post, Routes.API.answers, "Answers, or submits the answer to a second reader", body: Schemas.newAnswer,
                status: .created, reply: QuestionFileDocument.self, isVersioned: true
            ) { request, context in
                let body = try await request.json(NewAnswer.self, upTo: context.maxJSONSize)
                let verb = try AnswerQuestion(
                    reference: context.part("reference"), text: body.text, sources: Source.read(body.sources),
                    submits: body.submit ?? false, seen: request.seen, attachments: body.attachments)
                return try file(try await serve(verb, request, context), .created, request, context)
            },
            Operation(
                .post, Routes.API.approvals, "Sends a submitted answer, as its second reader", status: .created,
                reply: QuestionFileDocument.self, isVersioned: true
            ) { request, context in
                let verb = try ApproveAnswer(reference: context.part("reference"), seen: request.seen)
                return try file(try await serve(verb, request, context), .created, request, context)
            },
        ]
    }

    private func file(
        _ file: QuestionFile, _ status: HTTPResponse.Status, _ request: Request, _ context: DeskContext
    ) throws -> Response {
        try APIFormat.response(
            QuestionFileDocument(file, now: services.now(), context.phrases), context, status: status,
            version: file.question.custody.version, to: request)
    }

    private var publish: Operation {
        Operation(
            .post, Routes.API.questionEntries,
            "Writes an entry from a question and its answer, and gives it to a second reader", body: Schemas.newEntry,
            status: .created, reply: EntryDocument.self
        ) { request, context in
            let body = try await request.json(NewEntry.self, upTo: context.maxJSONSize)
            let text = try EntryText(
                title: body.title, question: body.question ?? "", answer: body.answer,
                sources: Source.read(body.sources))
            let form = EntryForm(
                text: text, territory: body.territory, themes: body.themes ?? [], audience: body.audience)
            let verb = try Publish(
                reference: context.part("reference"), form: form, seen: request.seen, chosen: body.chosen)
            return try entry(try await serve(verb, request, context), request, context)
        }
    }

    // MARK: - Acts on one question

    private var moves: [Operation] {
        [
            move(.post, Routes.API.messages, "Asks the asker for something; the clock stops", Schemas.message) {
                try AskBack(reference: $0, message: $1.required("text"), seen: $2, attachments: $1.attachments)
            },
            move(.post, Routes.API.notes, "Writes an internal note", Schemas.message) {
                try Note(reference: $0, note: $1.required("text"), seen: $2, attachments: $1.attachments)
            },
            move(.post, Routes.API.contributions, "Adds to an answer from another centre", Schemas.message) {
                try Contribute(
                    reference: $0, contribution: $1.required("text"), seen: $2, attachments: $1.attachments)
            },
            move(.post, Routes.API.returns, "Returns a submitted answer to its author", Schemas.reason) {
                try ReturnAnswer(reference: $0, reason: $1.required("reason"), seen: $2)
            },
            move(.post, Routes.API.closings, "Closes a question, for a reason", Schemas.closing) {
                let closing = try Close.reason(named: $1.required("closing"))
                return try Close(reference: $0, closing: closing, words: $1["reason"], seen: $2)
            },
            move(.post, Routes.API.reopenings, "Opens a question again, for a reason", Schemas.reason) {
                try Reopen(reference: $0, reason: $1.required("reason"), seen: $2)
            },
            move(.post, Routes.API.merges, "Closes a question as a duplicate of another", Schemas.merge) {
                try Merge(reference: $0, into: $1.required("into"), seen: $2)
            },
        ]
    }
}
