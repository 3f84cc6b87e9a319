public import Foundation

/// Notes that tries to sign in failed. The server's own: they are counted together, so that a flood fills no disk.
public struct NoteFailedSignIns: Verb {
    public typealias Reply = Bool

    /// How many, since the last time.
    public let count: Int

    public init(count: Int) { self.count = count }

    /// The least time between two lines, in seconds: at most 144 a day.
    public static let pause: TimeInterval = 600

    public func validated() -> Self { self }
}
