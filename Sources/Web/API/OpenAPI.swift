import Desk
import Documents
import Foundation
import HTTPTypes
import Store

/// Builds the OpenAPI 3.1 document from the operations.
struct OpenAPI {
    private let operations: [Operation]
    /// The schemas that those of the operations name.
    private var components = Components()

    init(_ operations: [Operation]) { self.operations = operations }

    /// - Throws: where a document cannot be described: a fault of the program.
    func document() throws -> JSONValue {
        var copy = self
        return try copy.made()
    }

    private mutating func made() throws -> JSONValue {
        var paths: [String: [String: JSONValue]] = [:]
        for operation in operations {
            paths[operation.path.pattern, default: [:]][operation.method.rawValue.lowercased()] = try entry(operation)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Guichet", "version": "1",
                "description": "The question-and-answer desk of the resource centres for urban policy.",
            ],
            "servers": [["url": "/"]],
            "paths": .object(paths.mapValues(JSONValue.object)),
            "components": [
                "schemas": .object(components.schemas),
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    private mutating func entry(_ operation: Operation) throws -> JSONValue {
        var entry: [String: JSONValue] = [
            "summary": .string(operation.summary), "parameters": .array(Self.parameters(operation)),
            "responses": .object(try responses(operation)),
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

    private mutating func responses(_ operation: Operation) throws -> [String: JSONValue] {
        var responses: [String: JSONValue] = [:]
        var success: [String: JSONValue] = ["description": "Done"]
        if let reply = operation.reply {
            success["content"] = ["application/json": ["schema": try reply.schema(&components)]]
        }
        if operation.isFile {
            success["content"] = [
                "*/*": ["schema": ["type": "string", "contentMediaType": "application/octet-stream"]]
            ]
            success["headers"] = [
                "Content-Disposition": [
                    "description": "attachment, with the file's name (RFC 6266)", "schema": ["type": "string"],
                ]
            ]
        }
        responses[String(operation.status.code)] = .object(success)
        if operation.method == .get { responses["304"] = ["description": "Not modified"] }
        let problem = try ProblemDocument.schema(&components)
        for status in Self.failures(operation) {
            responses[String(status)] = [
                "description": .string(HTTPResponse.Status(code: status).reasonPhrase),
                "content": .object([Wire.problem: ["schema": problem]]),
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
