public import Foundation

extension Process {
    /// Kills the program with SIGKILL and waits until it has ended. SIGTERM may be blocked, because children inherit
    /// the signal mask. A child that outlives the tests would keep their output open, so that a caller reading it never
    /// returns.
    public func kill() {
        #if canImport(Glibc)
            Glibc.kill(processIdentifier, SIGKILL)
        #else
            Darwin.kill(processIdentifier, SIGKILL)
        #endif
        waitUntilExit()
    }
}
