import HTTPTypes
import Hummingbird
import Phrasebook

/// The pages that people read, and the forms that they send.
struct Site: Sendable {
    let services: Services

    func add(to table: RouteTable) {
        table.get(Routes.home) { request, context in
            services.renderer.response(HomePage(context.phrases.site), to: request, context)
        }
        table.get(Routes.style) { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/css; charset=utf-8", .cacheControl: "public, max-age=3600"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: PackageResources.style_css)))
        }
    }
}
