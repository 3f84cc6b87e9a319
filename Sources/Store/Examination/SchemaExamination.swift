import Desk
internal import GRDB
import Schema

/// Compares the schema of a desk's file with the result of the schema's steps.
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

    /// The objects that the file lacks, in the order of their names. Without a table its verbs fail; without a trigger
    /// or an index its guarantees do not hold.
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
