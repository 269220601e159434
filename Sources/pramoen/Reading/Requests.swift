import Synchronization

/// Files that a form asked for in vain.
final class Requests: Sendable {
  private let names = Mutex<[String]>([])

  var missing: [String] { names.withLock { $0 } }

  func note(_ name: String) {
    names.withLock { names in
      if !names.contains(name) { names.append(name) }
    }
  }
}
