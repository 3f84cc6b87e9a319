import HTTPTypes
import Hummingbird

/// The site: pages for people, their forms, and assets.
struct Site: Sendable {
    let services: Services

    func add(to table: RouteTable) {
        let controllers: [any Controller] = [
            ReadingController(services: services), AskingController(services: services),
            AttachmentController(services: services),
            SignInController(services: services), AgentController(services: services),
            EntryController(services: services), SessionController(services: services),
            AccountController(services: services), MailController(services: services),
            ManualController(services: services),
        ]
        for room in controllers { room.add(to: table) }
        Self.add(Routes.style, "text/css; charset=utf-8", PackageResources.style_css, to: table)
        Self.add(Routes.script, "text/javascript; charset=utf-8", PackageResources.site_js, to: table)
        Self.add(Routes.icon, "image/svg+xml", PackageResources.icon_svg, to: table)
        Self.add(Routes.robots, "text/plain; charset=utf-8", PackageResources.robots_txt, to: table)
    }

    /// Serves a file that is compiled into the program.
    private static func add(_ path: Path, _ type: String, _ bytes: [UInt8], to table: RouteTable) {
        table.get(path) { _, _ in
            Response(
                status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=3600"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}
