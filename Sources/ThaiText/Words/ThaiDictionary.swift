#if canImport(CThai)
  import CThai
  import Synchronization

  /// libthai's dictionary of Thai words, read from the disk when first asked.
  final class ThaiDictionary: Sendable {
    private enum State {
      case unread
      case absent
      case read(OpaquePointer)
    }

    private let path: String?
    // libthai does not promise that two threads may share a dictionary.
    private let state = Mutex(State.unread)

    /// The dictionary in the file `path`, or where libthai has its own.
    init(path: String?) {
      self.path = path
    }

    deinit {
      state.withLock { if case .read(let dictionary) = $0 { th_brk_delete(dictionary) } }
    }

    /// Before which characters of a text in TIS-620 a line may break, ascending; nothing where there
    /// is no dictionary.
    func breaks(in characters: [UInt8]) -> [Int] {
      // libthai reads until a zero.
      let text = characters.filter { $0 != 0 } + [0]
      guard text.count == characters.count + 1 else { return [] }
      return state.withLock { state in
        if case .unread = state {
          state = th_brk_new(path).map(State.read) ?? .absent
        }
        guard case .read(let dictionary) = state else { return [] }
        var positions = [CInt](repeating: 0, count: characters.count)
        let count = th_brk_find_breaks(dictionary, text, &positions, positions.count)
        return positions.prefix(max(0, Int(count))).map(Int.init)
      }
    }
  }
#else
  /// Where libthai is not at hand, no word is known.
  struct ThaiDictionary: Sendable {
    init(path: String?) {}

    func breaks(in characters: [UInt8]) -> [Int] { [] }
  }
#endif
