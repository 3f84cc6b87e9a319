/// Erased data that remains in the desk's file: SQLite leaves traces of deleted rows on its pages and in its log.
public enum FileTraces: String, Codable, CaseIterable, Sendable {
    /// Nothing.
    case gone
    /// Traces remain while another process reads the file; the next `Tick` tries again.
    case waiting
    /// Traces remain because the disk has no room to rewrite the file.
    case full
    /// Traces remain because rewriting the file failed.
    case failed
}
