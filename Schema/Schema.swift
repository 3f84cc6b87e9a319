/// The SQL steps that make a database, in order. A shipped step is never edited.
public enum Schema {
    /// Marks a file as Guichet's: SQLite's `application_id`, the letters "GUIC".
    public static let applicationID = 0x4755_4943

    /// The steps; a database's `user_version` counts those it has gone through.
    public static let steps: [String] = [
        PackageResources._001_territories_sql,
        PackageResources._002_centres_sql,
        PackageResources._003_questions_sql,
        PackageResources._004_entries_sql,
        PackageResources._005_search_sql,
        PackageResources._006_workflow_sql,
        PackageResources._007_knowledge_sql,
        PackageResources._008_search_sql,
        PackageResources._009_search_log_sql,
        PackageResources._010_embeddings_sql,
        PackageResources._011_server_sql,
        PackageResources._012_restricted_sql,
        PackageResources._013_lengths_sql,
        PackageResources._014_embedding_floor_sql,
        PackageResources._015_settings_sql,
        PackageResources._016_accountability_sql,
        PackageResources._017_erasure_sql,
        PackageResources._018_hashes_sql,
        PackageResources._019_voices_sql,
        PackageResources._020_backup_sql,
        PackageResources._021_places_sql,
        PackageResources._023_report_hashes_sql,
        PackageResources._024_report_repeats_sql,
        PackageResources._029_origins_sql,
        PackageResources._025_shown_places_sql,
        PackageResources._026_outbox_sql,
        PackageResources._028_traits_sql,
        PackageResources._027_received_sql,
        PackageResources._031_account_address_sql,
        PackageResources._030_proven_sql,
        PackageResources._033_sign_in_sql,
        PackageResources._035_notices_sql,
        PackageResources._036_attachments_sql,
        PackageResources._037_packed_words_sql,
        PackageResources._038_corrected_sql,
    ].map { String(decoding: $0, as: UTF8.self) }
}
