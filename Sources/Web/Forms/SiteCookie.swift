import Hummingbird

/// The cookies of the site. With TLS their names begin with `__Host-`: browsers then accept them only from this exact
/// host (RFC 6265bis, 4.1.3.2), so that another host under the same domain cannot set them.
enum SiteCookie: String {
    /// The visitor, to whom CSRF tokens are bound.
    case visit
    /// The session of a signed-in agent.
    case session
    /// The flash message.
    case done
    /// The chosen language.
    case language = "lang"

    func name(isSecure: Bool) -> String { (isSecure ? "__Host-" : "") + rawValue }

    func value(of request: Request, isSecure: Bool) -> String? {
        request.cookies[name(isSecure: isSecure)]?.value
    }

    /// - Parameter maxAge: in seconds; nil: until the browser is closed.
    func cookie(_ value: String, maxAge: Int? = nil, isSecure: Bool) -> Cookie {
        let name = name(isSecure: isSecure)
        guard let maxAge else {
            return Cookie(name: name, value: value, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
        }
        return Cookie(
            name: name, value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
