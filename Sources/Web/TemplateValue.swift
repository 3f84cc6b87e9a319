import Mustache

/// Exposes a value's properties to templates by name and reads them by reflection once. Mustache would reflect on the
/// value again for each name in a template, which took most of the time of a page.
final class TemplateValue: MustacheParent, CustomStringConvertible {
    private let value: Any
    private lazy var children = Dictionary(
        Mirror(reflecting: value).children.compactMap { child in child.label.map { ($0, Self.seen(child.value)) } }
    ) { first, _ in first }

    init(_ value: Any) { self.value = value }

    func child(named name: String) -> Any? { children[name] ?? nil }

    var description: String { String(describing: value) }

    /// Converts a property for templates: strings, integers and booleans stay as they are; lists are converted element
    /// by element.
    private static func seen(_ value: Any) -> Any? {
        switch value {
        case is String, is Int, is Bool: return value
        case let list as [String]: return list
        case let list as [Any]: return list.map { seen($0) ?? "" }
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { seen($0.value) }
        case .struct, .class: return TemplateValue(value)
        default: return value
        }
    }
}
