import Schema

/// Makes a new desk one of an older program, by undoing the newest schema steps.
package enum OlderDesk {
    /// What undoes each of the newest steps, by its number; the newest first. A new step needs its line here.
    private static let undoings: [(step: Int, sql: String)] = [
        (38, "ALTER TABLE asker DROP COLUMN corrected_at;"),
        (
            37,
            """
            DROP TABLE word_block;
            CREATE TABLE word (source TEXT, folded TEXT, documents INTEGER, PRIMARY KEY (source, folded)) STRICT;
            UPDATE search_state SET tokenizer_version = 0;
            """
        ),
        (
            36,
            """
            DROP TABLE revision_attachment; DROP TABLE attachment_content; DROP TABLE attachment;
            ALTER TABLE received DROP COLUMN left_out;
            DELETE FROM text_hash WHERE source = 'attachment'; DELETE FROM last_number WHERE name = 'attachment';
            """
        ),
        (35, "DROP TABLE notice_choice; DROP TABLE digest; DROP TABLE notice;"),
        (33, "DROP TABLE sign_in; ALTER TABLE token DROP COLUMN is_sessions;"),
        (30, "DROP INDEX asker_proven; ALTER TABLE asker DROP COLUMN proven_at;"),
        (31, "ALTER TABLE account DROP COLUMN email; ALTER TABLE account DROP COLUMN language;"),
        (27, "DROP TABLE received;"),
        (28, "ALTER TABLE document_length DROP COLUMN traits;"),
        (
            26,
            "DROP TABLE outbox; CREATE TABLE letter (id INTEGER PRIMARY KEY); ALTER TABLE question DROP COLUMN language;"
        ),
        (25, "DROP TABLE erased_place; DROP TABLE last_number;"),
        (
            29,
            """
            DROP VIEW entry_origin; ALTER TABLE wording_voice DROP COLUMN is_repeat;
            DELETE FROM text_hash WHERE source = 'entry_origin';
            """
        ),
        (24, "ALTER TABLE report_text DROP COLUMN is_repeat;"),
        (23, "DELETE FROM text_hash WHERE source = 'report_text';"),
        (21, "DROP TABLE quartier_commune; DROP INDEX membership_commune;"),
    ]

    /// SQL that undoes a step and all that came after it.
    package static func sql(before step: Int) -> String {
        let undone = undoings.prefix { $0.step != step }.count + 1
        return undoings.prefix(undone).map(\.sql).joined(separator: "\n")
            + "\nPRAGMA user_version = \(Schema.steps.count - undone);"
    }
}
