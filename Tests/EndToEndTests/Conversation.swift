import Foundation

/// The program with somebody at the other end of its pipes, who may pull the plug.
final class Conversation {
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private let talkPipe = Pipe()
  /// Everything printed so far, screens and talk.
  private(set) var screen = ""
  private(set) var talk = ""
  private var bytes: [UInt8] = []

  init(_ pramoen: CommandLineProgram, _ arguments: [String]) throws {
    signal(SIGPIPE, SIG_IGN)
    process = pramoen.process(arguments)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = talkPipe
    try process.run()
  }

  /// What the program had asked by the end, in order: numbers of questions, 0 for the review.
  var asked: [Int] {
    screen.split(separator: "\n").compactMap { line in
      if line.hasPrefix("Review before submitting") { return 0 }
      guard line.hasPrefix("Question "), line.contains(" of ") else { return nil }
      return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }
  }

  /// Types each line once the program waits for one, until the moment comes or the program ends.
  ///
  /// - Returns: whether the program ended by itself.
  func type(_ lines: [String], until moment: Date) -> Bool {
    var rest = lines[...]
    while true {
      if isWaiting, let line = rest.popFirst() {
        bytes += Array("\n".utf8)  // The prompt is answered.
        try? input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
      }
      switch readMore(until: moment) {
      case .some(true): continue
      case .some(false):
        end()
        return true
      case nil: return false
      }
    }
  }

  /// Ends the process as a power cut would, and reads what it had printed.
  func pullPlug() {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    while readMore(until: .distantFuture) == true {}
    end()
  }

  var status: Int32 { process.terminationStatus }

  private func end() {
    process.waitUntilExit()
    screen = String(decoding: bytes, as: UTF8.self)
    talk = String(
      decoding: talkPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  private var isWaiting: Bool { bytes.suffix(3) == Array("\n> ".utf8) }

  /// True when something was read, false at the end of the output, nil when the moment has come.
  private func readMore(until moment: Date) -> Bool? {
    let left = moment == .distantFuture ? -1 : max(0, Int32(moment.timeIntervalSinceNow * 1000))
    let file = output.fileHandleForReading.fileDescriptor
    var polled = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    if moment.timeIntervalSinceNow <= 0 || poll(&polled, 1, left) <= 0 { return nil }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = read(file, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    return true
  }
}
