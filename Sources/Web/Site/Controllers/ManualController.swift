import HTTPTypes
import Hummingbird
import Markup

/// The manual, which `guichet help` shows on a terminal.
struct ManualController: Controller {
    let services: Services

    private var chapters: [ManualChapter] { services.options.manual }

    func add(to table: RouteTable) {
        table.get(Routes.manual) { request, context in
            try await services.page(to: request, context) {
                SharedPage(page: ManualPage(chapters, context.phrases))
            }
        }
        table.get(Routes.manualChapter) { request, context in
            let name = part("name", context)
            guard let index = chapters.firstIndex(where: { $0.name == name.lowercased() }) else {
                throw HTTPError(.notFound)
            }
            guard chapters[index].name == name else {
                return moved(to: Routes.manualChapter.link(chapters[index].name), request)
            }
            return try await services.page(to: request, context) {
                SharedPage(
                    page: ManualChapterPage(
                        chapters[index], next: chapters.dropFirst(index + 1).first, context.phrases))
            }
        }
    }
}
