/// What a desk's file keeps of what was erased from its rows: SQLite leaves traces on its pages and in its log.
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
