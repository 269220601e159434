import Foundation
import Testing

/// The built program, run as a person runs it, in a folder of its own.
struct CommandLineProgram {
  struct Run {
    let status: Int32
    let output: String
    let talk: String
  }

  let folder: URL

  /// The root of the package, found from this file.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The binary beside the test bundle.
  static var binary: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("pramoen")
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pramoen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// A file of the package.
  static func file(_ path: String) -> String {
    root.appendingPathComponent(path).path
  }

  static var workshopForm: String { file("Forms/emenscr-workshop-test/form.yaml") }
  static var workshopAnswers: String { file("data/workshop-answers.csv") }

  /// Writes a file into the folder and returns its name.
  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> String {
    try bytes.write(to: folder.appendingPathComponent(name))
    return name
  }

  func bytes(of name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  /// Runs the program in the folder; texts are English unless the call says otherwise.
  func callAsFunction(_ arguments: String..., input: String? = nil) throws -> Run {
    try run(arguments, input: input)
  }

  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    try finished(process(arguments, environment: environment), input: input)
  }

  /// Runs a line of the shell in the folder; the program is `$PRAMOEN` there.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> Run {
    let process = process(["-c", line], environment: environment)
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    return try finished(process, input: nil)
  }

  /// Runs the program as somebody whom permissions bind: as oneself, or as nobody's account where
  /// the tests run as root.
  func unprivileged(_ arguments: [String]) throws -> Run {
    guard geteuid() == 0 else { return try run(arguments) }
    let process = process(
      ["--reuid", "65534", "--regid", "65534", "--clear-groups", Self.binary.path] + arguments)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") else {
      return Run(status: 127, output: "", talk: "setpriv is not present")
    }
    return try finished(process, input: nil)
  }

  /// Sets the permissions of a file, or, without a name, of the folder.
  func allow(_ mode: Int, on name: String) throws {
    let url = name.isEmpty ? folder : folder.appendingPathComponent(name)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
  }

  private func finished(_ process: Process, input: String?) throws -> Run {
    let (output, talk) = (Pipe(), Pipe())
    let source = input == nil ? nil : Pipe()
    process.standardOutput = output
    process.standardError = talk
    process.standardInput = source ?? FileHandle.nullDevice
    try process.run()
    if let source, let input {
      // A program that stops early closes its end; that is its right.
      signal(SIGPIPE, SIG_IGN)
      try? source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? source.fileHandleForWriting.close()
    }
    // Both pipes are drained at once, or a full one would stop the program.
    let drained = Drained(talk)
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      talk: drained.text)
  }

  /// The program, not yet started; the environment given adds to the usual one.
  func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "LANG": "en_GB.UTF-8", "PRAMOEN_WORKSPACE": "workshop.db", "PRAMOEN_ACTOR": "tester",
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "SWIFT_BACKTRACE": "enable=no",
      "PRAMOEN": Self.binary.path,
    ].merging(environment) { _, given in given }
    return process
  }

  /// What `submission show` says of a subject: the states of what there is, and the answers to the
  /// items by their names. Nothing where the subject has no answers.
  func kept(of subject: String, in round: String) throws -> (
    states: Set<String>, items: [String: String]
  ) {
    let run = try self("submission", "show", round, subject, "--format", "json")
    if run.status == 2, run.talk.contains("nothing-from-subject") { return ([], [:]) }
    try #require(run.status == 0, "\(run.talk)")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: String]])
    var items: [String: String] = [:]
    for row in rows {
      if let path = row["path"], path.hasPrefix("part2/") {
        items[String(path.dropFirst(6))] = row["value"]
      }
    }
    return (Set(rows.compactMap { $0["state"] }), items)
  }

  /// How many submissions a round has.
  func submissions(in round: String) throws -> Int {
    let run = try self("submission", "list", round, "--format", "csv")
    try #require(run.status == 0, "\(run.talk)")
    return run.output.split(whereSeparator: \.isNewline).count { $0.contains(",submitted,") }
  }

  /// The states of everything that a subject has in a round, one entry for each filling.
  func fillings(of subject: String, in round: String) throws -> [String] {
    let run = try self("submission", "list", round, "--format", "csv")
    try #require(run.status == 0, "\(run.talk)")
    return run.output.split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0.first == subject }.compactMap { $0.dropFirst().first }
  }

  /// A workspace with the workshop's form, its participants and the rounds `pre` and `post`.
  func prepareWorkshop() throws {
    let calls = [
      ["init"], ["form", "add", Self.workshopForm],
      [
        "roster", "import", "participants", Self.file("data/workshop-participants.csv"), "--id",
        "participant_code",
      ],
      ["round", "open", "pre", "--roster", "participants"],
      ["round", "open", "post", "--roster", "participants"],
    ]
    for call in calls {
      let run = try run(call)
      try #require(run.status == 0, "\(call): \(run.talk)")
    }
  }
}

/// What comes out of a pipe, read on a thread of its own.
private final class Drained: Sendable {
  private let queue = DispatchQueue(label: "drain")
  private let box: Box

  private final class Box: @unchecked Sendable {
    // Only touched on the queue.
    var data = Data()
  }

  init(_ pipe: Pipe) {
    let box = Box()
    self.box = box
    let handle = pipe.fileHandleForReading
    queue.async { box.data = handle.readDataToEndOfFile() }
  }

  var text: String {
    queue.sync { String(decoding: box.data, as: UTF8.self) }
  }
}

/// Runs the program in a folder of its own, which is removed afterwards.
func withProgram(_ body: (CommandLineProgram) throws -> Void) throws {
  let pramoen = try CommandLineProgram()
  defer { pramoen.remove() }
  try body(pramoen)
}
