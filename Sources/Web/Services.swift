import Foundation
import Logging

/// The services that the parts of the server share.
struct Services: Sendable {
    let pool: StorePool
    let connections: Connections
    let renderer: Renderer
    let drawnPages = DrawnPages()
    let formSigner: FormSigner
    let keptForms = KeptForms()
    let largeBodies = LargeBodies()
    let limiter: RateLimiter
    let failedSignIns = FailedSignIns()
    let memorySessions = MemorySessions()
    let metrics: Metrics
    let options: ServerOptions
    let logger: Logger
    let now: @Sendable () -> Date
}
