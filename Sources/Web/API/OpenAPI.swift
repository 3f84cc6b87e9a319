import Desk
import Foundation
import HTTPTypes
import Store

/// Builds the OpenAPI 3.1 document from the operations.
struct OpenAPI {
    private let operations: [Operation]

    init(_ operations: [Operation]) { self.operations = operations }

    var document: JSONValue {
        let paths = Dictionary(grouping: operations, by: \.path).map { path, operations in
            (
                path.pattern,
                JSONValue.object(
                    Dictionary(
                        operations.map { ($0.method.rawValue.lowercased(), Self.entry($0)) }, uniquingKeysWith: { $1 }))
            )
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Guichet", "version": "1",
                "description": "The question-and-answer desk of the resource centres for urban policy.",
            ],
            "servers": [["url": "/"]],
            "paths": .object(Dictionary(paths) { $1 }),
            "components": [
                "schemas": .object(Schemas.components),
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    private static func entry(_ operation: Operation) -> JSONValue {
        var entry: [String: JSONValue] = [
            "summary": .string(operation.summary), "parameters": .array(parameters(operation)),
            "responses": .object(responses(operation)),
            // No token is needed, but one that is sent must be valid.
            "security": operation.minimumRole == .everyone ? [[:], ["token": []]] : [["token": []]],
        ]
        if let body = operation.body {
            entry["requestBody"] = ["required": true, "content": ["application/json": ["schema": body]]]
        }
        return .object(entry)
    }

    private static func parameters(_ operation: Operation) -> [JSONValue] {
        let inPath = operation.path.pattern.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
            JSONValue.object([
                "name": .string(String(part.dropFirst().dropLast())), "in": "path", "required": true,
                "schema": ["type": "string", "minLength": 1],
            ])
        }
        let inQuery = operation.query.map { parameter in
            JSONValue.object([
                "name": .string(parameter.name), "in": "query", "required": .bool(parameter.isRequired),
                "schema": parameter.schema,
            ])
        }
        return inPath + inQuery + headers(operation)
    }

    private static func headers(_ operation: Operation) -> [JSONValue] {
        guard operation.method != .get else { return [] }
        let key: JSONValue = [
            "name": .string(Wire.idempotencyKey), "in": "header",
            "description": "Sent again with the same key within a day, a write happens once.",
            "schema": ["type": "string"],
        ]
        let match: JSONValue = [
            "name": "If-Match", "in": "header",
            "description": "The version that was seen: the ETag, its number in quotes, a list of these, or *.",
            "schema": ["type": "string", "pattern": .string(Preconditions.pattern)],
        ]
        return [key] + (operation.isVersioned ? [match] : [])
    }

    private static func responses(_ operation: Operation) -> [String: JSONValue] {
        var responses: [String: JSONValue] = [:]
        var success: [String: JSONValue] = ["description": "Done"]
        if let reply = operation.reply { success["content"] = ["application/json": ["schema": reply]] }
        responses[String(operation.status.code)] = .object(success)
        if operation.method == .get { responses["304"] = ["description": "Not modified"] }
        for status in failures(operation) {
            responses[String(status)] = [
                "description": .string(HTTPResponse.Status(code: status).reasonPhrase),
                "content": .object([Wire.problem: ["schema": Schemas.named("Problem")]]),
            ]
        }
        return responses
    }

    /// The status codes of its possible errors.
    private static func failures(_ operation: Operation) -> [Int] {
        let shared = [400, 401, 404, 405, 422, 429, 500, 503]
        let writes = operation.method == .get ? [] : [403, 409, 413, 415]
        return shared + writes + (operation.minimumRole > .everyone ? [403] : []) + (operation.isVersioned ? [412] : [])
    }
}
