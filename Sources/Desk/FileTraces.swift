/// What a desk's file keeps of what was erased from its rows: SQLite leaves traces on its pages and in its log.
public enum FileTraces: String, Codable, CaseIterable, Sendable {
    /// Nothing.
    case gone
    /// Traces, until nobody reads the file: the next `Tick` tries again.
    case waiting
    /// Traces: there is no room on the disk to rewrite the file.
    case full
    /// Traces: rewriting the file failed.
    case failed
}
