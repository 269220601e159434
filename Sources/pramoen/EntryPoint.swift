import ArgumentParser
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Parses the call, runs the command, and turns whatever went wrong into words and an exit code.
@main
enum EntryPoint {
  static func main() {
    // A closed pipe is an error of `write`, not the end of a program with a workspace open.
    signal(SIGPIPE, SIG_IGN)
    do {
      // Scripts ask for the version often; it needs no tree of commands.
      if CommandLine.arguments.dropFirst() == ["--version"] {
        return try StandardOutput.print(Version.current)
      }
      var command = try Pramoen.command()
      try command.run()
    } catch {
      ExitStatus(of: error).end()
    }
  }
}

/// The one place where an exit code is chosen: 0 done, 1 the data or form is wrong, 2 the call is
/// wrong, 3 the machine failed.
enum ExitStatus {
  case done(words: String)
  case failed(Failure)
  case wrongCall(words: String)
  case asCommandSaid(Int32)

  init(of error: any Error) {
    if let failure = error as? Failure {
      self = .failed(failure)
    } else if let code = error as? ExitCode {
      self = .asCommandSaid(code.rawValue)
    } else if Pramoen.exitCode(for: error).isSuccess {
      self = .done(words: HelpWords(.ofCall).text(of: Pramoen.fullMessage(for: error)))
    } else {
      self = .wrongCall(words: CallComplaint(error).text(in: .ofCall))
    }
  }

  func end() -> Never {
    switch self {
    case .done(let words):
      do {
        try StandardOutput.print(words)
      } catch {
        ExitStatus.failed(error).end()
      }
      Pramoen.exit()
    case .failed(let failure):
      DiagnosticPrinter(language: .ofCall).print(failure.diagnostics)
      Pramoen.exit(withError: ExitCode(failure.cause.exitCode))
    case .wrongCall(let words):
      StandardError.print(words.withoutControlCharacters)
      Pramoen.exit(withError: ExitCode(2))
    case .asCommandSaid(let code):
      Pramoen.exit(withError: ExitCode(code))
    }
  }
}

extension Failure.Cause {
  fileprivate var exitCode: Int32 {
    switch self {
    case .data: 1
    case .call: 2
    case .machine: 3
    }
  }
}
