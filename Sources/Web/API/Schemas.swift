import Desk
import Documents

/// The JSON Schemas (2020-12) of request bodies. Those of replies are made from the documents (`Documents`).
enum Schemas {
    static let string: JSONValue = ["type": "string"]
    static let texts: JSONValue = ["type": "array", "items": ["type": "string"]]
    static let integer: JSONValue = ["type": "integer"]
    static let boolean: JSONValue = ["type": "boolean"]
    static let instant: JSONValue = ["type": "string", "format": "date-time"]
    static let day: JSONValue = ["type": "string", "format": "date"]

    static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> JSONValue
    where Choice.RawValue == String {
        choice(Array(type.allCases))
    }

    /// One of some values.
    static func choice(_ values: [some RawRepresentable<String>]) -> JSONValue {
        ["type": "string", "enum": .array(values.map { .string($0.rawValue) })]
    }

    /// The asker's audience; a question may leave it out.
    static let asking: JSONValue = [
        "type": "string", "enum": .array((Audience.allCases + [.unknown]).map { .string($0.rawValue) }),
    ]

    /// A request object; keys that are not required may be left out or null.
    static func sent(_ properties: [String: JSONValue], required: [String]) -> JSONValue {
        let taken = properties.map { name, schema -> (String, JSONValue) in
            (name, required.contains(name) ? schema : ["anyOf": [schema, ["type": "null"]]])
        }
        return [
            "type": "object", "properties": .object(Dictionary(uniqueKeysWithValues: taken)),
            "required": .array(required.map { .string($0) }), "additionalProperties": false,
        ]
    }

    /// The body of an operation that takes nothing: it may be there, and has no member.
    static let nothing = sent([:], required: [])

    /// Search words.
    static let words: JSONValue = [
        "type": "string", "minLength": 1,
        "description": .string(
            "However long: of more than \(Search.mostWords) words, stop words not counted, the last are left out."),
    ]

    private static func text(_ field: Text.Field) -> JSONValue {
        ["type": "string", "minLength": 1, "maxLength": .number(field.limit)]
    }

    // MARK: - Request bodies

    /// Files, of the types and sizes that the desk takes.
    private static let files: JSONValue = [
        "type": "array", "maxItems": .number(Bounds.attachments),
        "description": .string(
            "PDF, office documents, RTF, CSV, text, pictures; at most \(Bounds.attachment) bytes each and "
                + "\(Bounds.attachmentsOfMessage) together."),
        "items": sent(
            ["name": string, "content": ["type": "string", "contentEncoding": "base64"]],
            required: ["name", "content"]),
    ]

    private static let chosenFiles: JSONValue = [
        "type": "array", "items": ["type": "integer", "minimum": 1, "maximum": 1_000_000_000],
        "description": "The numbers of the question's files that the entry gets: of those that centres sent.",
    ]

    static let newQuestion = sent(
        [
            "title": text(.title), "body": ["type": "string", "maxLength": 20_000], "territory": text(.territory),
            "audience": asking, "themes": texts, "confirmed": boolean, "undecided": boolean,
            "centre": string,
            "asker": sent(
                ["name": string, "email": string, "telephone": string, "organisation": string], required: []),
            "attachments": files,
        ], required: ["title", "territory"])
    static let askerAct = sent(
        [
            "act": ["type": "string", "enum": ["confirm", "reply", "withdraw", "satisfied", "reopen", "revoke"]],
            "text": string, "territory": text(.territory), "confirmed": boolean, "undecided": boolean,
            "centre": string, "audience": asking, "attachments": files,
        ],
        required: ["act"])
    static let newAnswer = sent(
        ["text": text(.answer), "sources": texts, "submit": boolean, "attachments": files], required: ["text"])
    static let newEntry = sent(
        [
            "title": text(.title), "question": string, "answer": text(.answer), "sources": texts,
            "territory": text(.territory), "themes": texts, "audience": choice(Audience.self), "chosen": chosenFiles,
        ], required: ["title", "answer"])
    static let publication = sent(["checked": boolean, "redact": boolean], required: [])
    static let message = sent(["text": text(.message), "attachments": files], required: ["text"])
    static let reason = sent(["reason": text(.reason)], required: ["reason"])
    static let handOver = sent(["to": string, "reason": text(.reason)], required: ["to", "reason"])
    static let closing = sent(
        ["closing": choice(Close.reasons), "reason": text(.reason)], required: ["closing"])
    static let address = sent(["email": text(.email)], required: ["email"])
    static let restriction = sent(["with": texts, "reason": text(.reason)], required: ["reason"])
    static let merge = sent(["into": string], required: ["into"])
    static let newToken = sent(["expires_at": instant, "scope": choice(Scope.self)], required: [])
}
