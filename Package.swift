// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One room of the house (docs/architecture.md). Its dependencies stand below it in this list.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "pramoen",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .executable(name: "pramoen", targets: ["pramoen"]),
    .library(name: "XPath", targets: ["XPath"]),
    .library(name: "Forms", targets: ["Forms"]),
    .library(name: "Interviews", targets: ["Interviews"]),
    .library(name: "Statistics", targets: ["Statistics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    room("Diagnostics"),
    room("ThaiText"),
    room("Spreadsheets", ["Diagnostics", "ThaiText"]),
    room("Statistics"),
    room("XPath", ["Diagnostics"]),
    room("Forms", ["Diagnostics", "ThaiText", "XPath", .product(name: "Yams", package: "Yams")]),
    room("Interviews", ["Diagnostics", "ThaiText", "XPath", "Forms"]),
    room("Scoring", ["Diagnostics", "ThaiText", "Statistics", "Forms"]),
    room(
      "Workspace",
      [
        "Diagnostics", "ThaiText", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room("Reports", ["Diagnostics", "ThaiText", "Statistics", "Forms", "Scoring"]),
    room("Collector", ["Diagnostics", "ThaiText", "Forms", "Interviews"]),
    .executableTarget(
      name: "pramoen",
      dependencies: [
        "Diagnostics", "ThaiText", "Spreadsheets", "Forms", "Interviews", "Scoring", "Workspace",
        "Reports", "Collector", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    tests(of: "Diagnostics"),
    tests(of: "ThaiText"),
    tests(of: "Spreadsheets"),
    tests(of: "Statistics"),
    tests(of: "XPath", ["Diagnostics"]),
    tests(of: "Forms"),
    tests(of: "Interviews"),
    tests(of: "Scoring"),
    tests(of: "Workspace", [.product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "Reports"),
    tests(of: "Collector"),
    .testTarget(
      name: "EndToEndTests", dependencies: ["pramoen"],
      exclude: ["workshop-expected.json"], swiftSettings: strict),
  ]
)
