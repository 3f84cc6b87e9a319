// swift-tools-version: 6.2
import PackageDescription

/// The language rules of every target. `.ci/run` adds warnings as errors through the environment: a newer compiler's
/// new warning must not break a user's build.
let rules: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (Context.environment["GUICHET_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// The targets that calculate are optimised in every build: without it most of the tests' time is theirs, in generic
/// code that is not specialised.
///
/// In a release build they do not check at each access that nobody else is changing a value, which took a quarter of
/// the ranking's time. The tests run with the checks.
let optimised =
    rules + [
        .unsafeFlags(["-O"], .when(configuration: .debug)),
        .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
    ]

let package = Package(
    name: "guichet",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "guichet", targets: ["guichet"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
        .systemLibrary(
            name: "CMarkGFM",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(
            name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"]), .brew(["gmime"])]),
        .target(name: "Markup", dependencies: ["CMarkGFM"], swiftSettings: rules),
        .target(name: "Desk", swiftSettings: rules),
        .target(name: "Lexis", dependencies: ["CStemmer"], swiftSettings: optimised),
        .target(
            name: "Atlas", dependencies: ["Desk", "Lexis"], resources: [.embedInCode("Directories")],
            swiftSettings: rules),
        .target(name: "Ranking", swiftSettings: optimised),
        .target(name: "Schema", path: "Schema", resources: [.embedInCode("Migrations")], swiftSettings: rules),
        .target(
            name: "Store",
            dependencies: [
                "Atlas", "Desk", "Lexis", "Mail", "Markup", "Ranking", "Schema",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            exclude: ["README.md", "Search/README.md"], swiftSettings: rules),
        .target(name: "Phrasebook", dependencies: ["Desk"], swiftSettings: rules),
        .target(name: "Documents", dependencies: ["Desk", "Phrasebook"], swiftSettings: rules),
        .target(
            name: "Embedding",
            dependencies: [
                "Desk", .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: rules),
        .target(
            name: "Web",
            dependencies: [
                "Desk", "Documents", "Mail", "Markup", "Phrasebook", "Store",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            exclude: ["README.md"], resources: [.embedInCode("Assets"), .embedInCode("Templates")],
            swiftSettings: rules),
        .target(name: "Mail", dependencies: ["CGMime", "Desk", "Markup", "Phrasebook"], swiftSettings: rules),
        .executableTarget(
            name: "guichet",
            dependencies: [
                "Atlas", "Desk", "Documents", "Embedding", "Mail", "Markup", "Phrasebook", "Store", "Web",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["README.md"], resources: [.embedInCode("Manual")], swiftSettings: rules),
        .target(name: "Relevance", dependencies: ["Desk", "Ranking", "Store"], swiftSettings: optimised),
        .executableTarget(
            name: "Bench", dependencies: ["Atlas", "Desk", "Embedding", "Lexis", "Ranking", "Relevance", "Store"],
            swiftSettings: rules),
        .target(
            name: "Support", dependencies: ["Desk", "Schema", "Store"], path: "Tests/Support", swiftSettings: rules),
        .executableTarget(
            name: "Hammer", dependencies: ["Desk", "Store", "Support"], path: "Tests/Hammer", swiftSettings: rules),
        .testTarget(name: "AtlasTests", dependencies: ["Atlas", "Desk", "Support"], swiftSettings: rules),
        .testTarget(name: "DeskTests", dependencies: ["Desk", "Support"], exclude: ["Fixtures"], swiftSettings: rules),
        .testTarget(name: "LexisTests", dependencies: ["Lexis", "Support"], swiftSettings: rules),
        .testTarget(
            name: "MailTests", dependencies: ["Desk", "Mail", "Phrasebook", "Store", "Support"], exclude: ["Messages"],
            swiftSettings: rules),
        .testTarget(name: "RankingTests", dependencies: ["Ranking"], swiftSettings: rules),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Atlas", "Desk", "Lexis", "Mail", "Ranking", "Schema", "Store", "Support",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"], swiftSettings: rules),
        .testTarget(
            name: "EmbeddingTests", dependencies: ["Desk", "Embedding", "Store", "Support"], swiftSettings: rules),
        .testTarget(
            name: "RelevanceTests", dependencies: ["Relevance", "Support"], exclude: ["Fixtures"], swiftSettings: rules),
        .testTarget(
            name: "guichetTests",
            dependencies: [
                "Desk", "Documents", "Phrasebook", "Store", "Support", "guichet",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Kept"], swiftSettings: rules),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Desk", "Documents", "Markup", "Phrasebook", "Store", "Support", "Web",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            exclude: ["Snapshots"], swiftSettings: rules),
    ],
    swiftLanguageModes: [.v6]
)
