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
  /// With `grace` the moment comes so many seconds after the last line, at the latest.
  ///
  /// - Returns: whether the program ended by itself.
  func type(_ lines: [String], until latest: Date, grace: TimeInterval? = nil) -> Bool {
    var rest = lines[...]
    var moment = latest
    while true {
      if isWaiting, let line = rest.popFirst() {
        bytes += Array("\n".utf8)  // The prompt is answered.
        try? input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
        if rest.isEmpty, let grace { moment = min(latest, Date() + grace) }
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
    let file = output.fileHandleForReading.fileDescriptor
    var polled = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    if moment == .distantFuture {
      _ = poll(&polled, 1, -1)
    } else {
      let left = moment.timeIntervalSinceNow
      if left <= 0 { return nil }
      if poll(&polled, 1, Int32(left * 1000)) <= 0 {
        // Less than a millisecond is left, which `poll` cannot count.
        usleep(UInt32(max(0, moment.timeIntervalSinceNow) * 1_000_000))
        return nil
      }
    }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = read(file, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    return true
  }
}
