import Desk

extension Schemas {
    /// The named schemas, to which the others refer.
    static let components: [String: JSONValue] = [
        "Territory": object([
            "code": string, "kind": choice(Territory.Kind.self), "name": string, "departement": maybeText,
            "communes": texts, "label": string,
        ]),
        "Choice": object([
            "territory": maybe(territory), "centre": string, "name": string, "departements": texts,
        ]),
        "Route": object([
            "input": string, "outcome": ["enum": ["unique", "ambiguous", "unknown"]], "departements": texts,
            "centres": texts, "territories": array(territory), "rule": string, "explanation": string,
            "suggestions": array(territory), "confirm": boolean,
            "choices": array(named("Choice")), "date": day, "data_version": string,
        ]),
        "Hit": object([
            "kind": ["enum": ["entry", "question"]], "reference": string, "title": string, "snippet": string,
            "centre": string, "territory": maybe(territory), "status": string,
        ]),
        "Facets": object(["territory": counts, "theme": counts, "centre": counts, "audience": counts]),
        "Source": object(["text": string, "url": maybeText]),
        "Entry": object([
            "reference": string, "status": choice(Entry.Status.self), "title": string, "question": string,
            "answer": string, "sources": array(named("Source")), "territory": territory, "themes": texts,
            "centre": string, "audience": maybeText, "version": integer, "verified_on": day, "review_by": day,
            "published_at": maybeInstant, "see_also": texts, "replaced_by": maybeText, "answered": integer,
            "reports": integer,
        ]),
        "EntrySummary": object([
            "reference": string, "title": string, "status": choice(Entry.Status.self), "centre": string,
            "verified_on": day, "review_by": day, "reports": integer,
        ]),
        "Suggestions": object([
            "completions": texts, "titles": array(object(["reference": string, "title": string])),
        ]),
        "Centre": object([
            "slug": string, "name": string, "scope": string, "legal_form": string,
            "founded": ["type": ["integer", "null"]], "website": maybeText, "notes": string, "confidence": string,
            "coverage": array(
                object([
                    "kind": choice(Territory.Kind.self), "code": string, "from": maybeText, "until": maybeText,
                ])),
        ]),
        "Coverage": object([
            "date": day, "communes": integer, "communes_covered": integer, "departements": integer,
            "departements_covered": integer,
            "gaps": array(object(["departement": string, "name": string, "communes": integer])),
            "overlaps": array(object(["territory": string, "centres": texts])),
        ]),
        "Theme": object([
            "slug": string, "label": string, "terms": texts, "questions": integer, "entries": integer,
        ]),
        "Question": object(questionProperties),
        "Receipt": object(["question": question, "already": boolean, "follow_up": maybeText]),
        "Event": object([
            "reference": string, "kind": string, "summary": string, "by": maybeText, "at": instant,
            "message": maybeText,
        ]),
        "QuestionFile": object([
            "question": question,
            "asker": object([
                "name": maybeText, "email": maybeText, "telephone": maybeText, "organisation": maybeText,
            ]),
            "answers": array(
                object([
                    "revision": integer, "text": string, "sources": array(named("Source")), "by": string, "at": instant,
                ])),
            "events": array(event), "entries": texts,
        ]),
        "FollowUp": object([
            "reference": string, "status": choice(Status.self), "centre": string, "version": integer, "title": string,
            "body": string, "explanation": string, "asked_at": instant, "due_at": instant,
            "turns": array(
                object([
                    "at": instant, "kind": string, "own": boolean, "text": maybeText,
                    "sources": array(named("Source")),
                ])), "possible": array(choice(FollowUp.Possible.self)),
        ]),
        "Account": object(["name": string, "centre": string, "role": choice(Role.self)]),
        "Session": object([
            "id": integer, "account": string, "token": integer, "opened_at": instant, "expires_at": instant,
        ]),
        "AuditLine": object([
            "id": integer, "at": instant, "deed": choice(AuditedDeed.self), "subject": maybeText,
            "number": ["type": ["integer", "null"]], "actor": maybeText, "remote": boolean,
        ]),
        "Token": object([
            "scope": choice(Scope.self),
            "id": integer, "account": string, "created_at": instant, "expires_at": maybeInstant,
            "revoked_at": maybeInstant, "last_used_at": maybeInstant,
        ]),
        "Problem": [
            "type": "object", "required": ["type", "title", "status", "instance"],
            "properties": [
                "type": ["type": "string", "format": "uri"], "title": string, "status": integer, "detail": string,
                "instance": ["type": "string", "format": "uri"], "candidates": array(territory),
                "choices": array(named("Choice")), "references": texts,
                "refusal": ["type": "object"],
            ],
        ],
    ]

    /// The reply of a search.
    static let results = page(
        "results", hit,
        [
            "total": ["type": "integer", "minimum": 0], "total_cut": boolean, "corrected": maybeText,
            "suggestion": maybeText, "cut": boolean, "facets": maybe(named("Facets")),
        ])

    private static let counts = array(object(["value": string, "name": string, "count": integer]))

    private static let questionProperties: [String: JSONValue] = [
        "reference": string, "status": choice(Status.self), "custodian": string, "version": integer, "title": string,
        "body": string, "audience": Schemas.asking, "themes": texts, "territory": maybe(territory),
        "explanation": string, "asked_at": instant, "due_at": instant, "agent": maybeText, "offered_to": maybeText,
        "restricted_to": ["type": ["array", "null"], "items": string],
        "change": maybe(choice(Inbox.Change.self)), "already": boolean,
    ]

    private static func maybe(_ schema: JSONValue) -> JSONValue { ["anyOf": [schema, ["type": "null"]]] }
}
