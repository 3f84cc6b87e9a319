import Foundation
import Mustache

/// The templates, compiled into the program. A page is drawn by the template of its name.
enum Templates {
    /// The names by which pages and other templates call them, and what they hold. A new template needs a line here.
    private static let texts: [String: [UInt8]] = [
        "layout": PackageResources.layout_mustache,
        "home": PackageResources.home_mustache,
        "failure": PackageResources.failure_mustache,
    ]

    /// - Throws: what is wrong with a template.
    static func library() throws -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, text) in texts { try library.register(String(decoding: text, as: UTF8.self), named: name) }
        return library
    }
}
