import Desk
internal import GRDB
import Schema

/// Compares what a desk's file has with what the schema's steps make.
enum SchemaExamination {
    /// The type and name of each table, view, index and trigger, as `sqlite_master` has them.
    private static let made = Result {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            db.add(tokenizer: FrenchTokenizer.self)
            try PostingsFunction.register(db)
            try HashFunction.register(db)
        }
        return try DatabaseQueue(configuration: configuration).write { db in
            for step in Schema.steps { try db.execute(sql: step) }
            return try names(db)
        }
    }

    /// What the file lacks, in the order of the names. Without a table its verbs fail; without a trigger or an index
    /// what they promise is not kept.
    static func lacking(in db: Database) throws -> [DeskDamage] {
        try made.get().subtracting(names(db)).sorted().map { .lacking($0) }
    }

    private static func names(_ db: Database) throws -> Set<String> {
        try String.fetchSet(
            db,
            sql: """
                SELECT type || ' ' || name FROM sqlite_master
                WHERE type IN ('table', 'view', 'index', 'trigger') AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
                """)
    }
}
