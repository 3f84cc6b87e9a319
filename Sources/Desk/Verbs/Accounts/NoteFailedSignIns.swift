public import Foundation

/// Records failed sign-ins in the audit log. The server counts them and records the sum, so that a flood does not fill
/// the disk.
public struct NoteFailedSignIns: Verb {
    public typealias Reply = Bool

    /// The number of failures since the last record.
    public let count: Int

    public init(count: Int) { self.count = count }

    /// The minimum time between two records, in seconds: at most 144 records a day.
    public static let pause: TimeInterval = 600

    public func validated() -> Self { self }
}
