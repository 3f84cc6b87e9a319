import Foundation
import NIOCore

/// A range of IP addresses, as in `10.0.0.0/8`, `::1`, `192.0.2.7`.
public struct IPRange: Sendable {
    private let bytes: [UInt8]
    private let bits: Int

    /// Returns nil when the text is not an IP address with an optional prefix length.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let bytes = Self.bytes(parts[0]) else { return nil }
        guard let bits = parts.count == 2 ? Int(parts[1]) : bytes.count * 8, (0...bytes.count * 8).contains(bits)
        else { return nil }
        self.bytes = bytes
        self.bits = bits
    }

    /// The loopback addresses (RFC 1122, RFC 4291).
    static let loopback = ["127.0.0.0/8", "::1"].compactMap { IPRange($0) }

    /// Whether an address lies in it.
    func contains(_ address: String) -> Bool {
        guard let other = Self.bytes(address), other.count == bytes.count else { return false }
        return zip(bytes, other).enumerated().allSatisfy { index, pair in
            let left = max(0, min(8, bits - index * 8))
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> left)
            return pair.0 & mask == pair.1 & mask
        }
    }

    /// The address in an entry of `X-Forwarded-For`, without the port, brackets or quotes that some proxies add; nil if
    /// it is not an address.
    static func address(in text: String) -> String? {
        let bare = text.trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
        let address =
            if bare.hasPrefix("[") {
                String(bare.dropFirst().prefix { $0 != "]" })
            } else if bare.count(where: { $0 == ":" }) == 1 {
                String(bare.prefix { $0 != ":" })
            } else {
                bare
            }
        return bytes(address) == nil ? nil : address
    }

    /// The key under which limits count an address: an IPv4 address itself, for IPv6 its /56, because a home subscriber
    /// usually gets a whole one (RFC 6177).
    static func household(of address: String) -> String {
        guard let bytes = bytes(address), bytes.count == 16 else { return address }
        return bytes.prefix(7).map { String($0, radix: 16) }.joined(separator: ":")
    }

    /// 4 bytes for IPv4, including IPv4-mapped IPv6 (`::ffff:192.0.2.7`); 16 for IPv6.
    static func bytes(_ text: String) -> [UInt8]? {
        guard let address = try? SocketAddress(ipAddress: text, port: 0) else { return nil }
        switch address {
        case .v4(let address): return withUnsafeBytes(of: address.address.sin_addr) { Array($0) }
        case .v6(let address):
            let bytes = withUnsafeBytes(of: address.address.sin6_addr) { Array($0) }
            return bytes.starts(with: Array(repeating: 0, count: 10) + [0xFF, 0xFF]) ? Array(bytes[12...]) : bytes
        case .unixDomainSocket: return nil
        }
    }
}
