import Hummingbird

/// The cookies of the site. Behind TLS their names begin with `__Host-`: a browser then takes them from this very host alone
/// (RFC 6265bis, 4.1.3.2), so that no neighbour under the same domain plants one.
enum SiteCookie: String {
    /// What the forms of a visitor are bound to.
    case visit
    /// An agent who is signed in.
    case session
    /// What was just done.
    case done
    /// The language that was chosen.
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
