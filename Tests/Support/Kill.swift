public import Foundation

extension Process {
    /// Ends the program for certain, and waits until it is gone: a child may have inherited that SIGTERM is blocked, and one
    /// that outlives the tests holds their output open, so that who runs them waits for ever.
    public func kill() {
        #if canImport(Glibc)
            Glibc.kill(processIdentifier, SIGKILL)
        #else
            Darwin.kill(processIdentifier, SIGKILL)
        #endif
        waitUntilExit()
    }
}
