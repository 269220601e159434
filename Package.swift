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

/// Reads and runs conformance vectors; used by the tests of a room and by `conformance`.
func vectors(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Tests/Vectors/\(name)", swiftSettings: strict)
}

/// The documentation plugin, which only Scripts/docs asks for: resolving it takes time.
let documentation: [Package.Dependency] =
  Context.environment["PRAMOEN_DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0")]

let package = Package(
  name: "pramoen",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .executable(name: "pramoen", targets: ["pramoen"]),
    .library(name: "XPath", targets: ["XPath"]),
    .library(name: "Forms", targets: ["Forms"]),
    .library(name: "XLSForm", targets: ["XLSForm"]),
    .library(name: "XForms", targets: ["XForms"]),
    .library(name: "Interviews", targets: ["Interviews"]),
    .library(name: "Statistics", targets: ["Statistics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ] + documentation,
  targets: [
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CThai", providers: [.apt(["libthai-dev"])]),
    room("Diagnostics"),
    room("ThaiText", [.target(name: "CThai", condition: .when(platforms: [.linux]))]),
    room("XML", ["Diagnostics", "CExpat"]),
    room("Archives", ["Diagnostics", "CZlib"]),
    room("Spreadsheets", ["Diagnostics", "ThaiText", "XML", "Archives", "CXLSXWriter"]),
    room("Statistics"),
    room("XPath", ["Diagnostics"]),
    room("Forms", ["Diagnostics", "ThaiText", "XPath", .product(name: "Yams", package: "Yams")]),
    room("XLSForm", ["Diagnostics", "Spreadsheets", "Forms"]),
    room("XForms", ["Diagnostics", "ThaiText", "XML", "XPath", "Forms"]),
    room("Interviews", ["Diagnostics", "ThaiText", "XML", "XPath", "Forms", "XForms"]),
    room("Scoring", ["Diagnostics", "ThaiText", "Statistics", "Forms"]),
    room(
      "Scenarios",
      [
        "Diagnostics", "ThaiText", "Statistics", "XPath", "Forms", "XForms", "Interviews",
        "Scoring", .product(name: "Yams", package: "Yams"),
      ]),
    room(
      "Workspace",
      [
        "Diagnostics", "ThaiText", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room(
      "Reports",
      ["Diagnostics", "ThaiText", "Statistics", "XPath", "Forms", "Scoring", "Scenarios"]),
    room("Collector", ["Diagnostics", "ThaiText", "Forms", "XForms", "Interviews"]),
    .executableTarget(
      name: "pramoen",
      dependencies: [
        "Diagnostics", "ThaiText", "XML", "Spreadsheets", "Forms", "XLSForm", "XForms",
        "Interviews", "Scoring", "Scenarios", "Workspace", "Reports", "Collector",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    vectors("XPathVectors", ["XPath"]),
    vectors("ScenarioVectors", ["Diagnostics", "XML", "XPath", "Forms", "XForms", "Interviews"]),
    vectors("PyxformVectors", ["Diagnostics", "XML", "Forms", "XLSForm", "XForms"]),
    .executableTarget(
      name: "conformance",
      dependencies: [
        "Diagnostics", "XPath", "Forms", "XLSForm", "XPathVectors", "ScenarioVectors",
        "PyxformVectors",
      ],
      path: "Tests/Vectors/conformance", swiftSettings: strict),
    .executableTarget(
      name: "statistics-probe", dependencies: ["Statistics"],
      path: "Tests/Vectors/statistics-probe", swiftSettings: strict),
    .executableTarget(
      name: "fill-form", dependencies: ["XML", "XPath", "XForms", "Interviews"],
      path: "Benchmarks/fill-form", swiftSettings: strict),
    tests(of: "Diagnostics"),
    tests(of: "ThaiText"),
    tests(of: "XML"),
    tests(of: "Archives"),
    tests(of: "Spreadsheets", ["Archives"]),
    tests(of: "Statistics"),
    tests(of: "XPath", ["Diagnostics", "XPathVectors"]),
    tests(of: "Forms"),
    tests(
      of: "XLSForm", ["Diagnostics", "Forms", "PyxformVectors", "Spreadsheets", "XForms", "XML"]),
    tests(of: "XForms", ["Diagnostics", "XML", "XPath"]),
    tests(
      of: "Interviews",
      ["Diagnostics", "Forms", "ScenarioVectors", "XForms", "XLSForm", "XML", "XPath"]),
    tests(of: "Scoring"),
    tests(of: "Scenarios"),
    tests(of: "Workspace", [.product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "Reports"),
    tests(of: "Collector", ["XML", "XForms"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["pramoen", "Forms", "XLSForm"],
      exclude: ["workshop-expected.json"], swiftSettings: strict),
  ]
)
