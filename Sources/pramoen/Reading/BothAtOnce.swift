import Diagnostics
import Dispatch
import Synchronization

/// Two pieces of work on two processors; the failure of the first where both fail, as one after the
/// other.
func bothAtOnce<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws(Failure) -> First,
  _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
  let one = Mutex<Result<First, Failure>?>(nil)
  let other = Mutex<Result<Second, Failure>?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = outcome(of: first)
      one.withLock { $0 = result }
    } else {
      let result = outcome(of: second)
      other.withLock { $0 = result }
    }
  }
  guard let one = one.withLock({ $0 }), let other = other.withLock({ $0 }) else {
    return (try first(), try second())
  }
  return (try one.get(), try other.get())
}

private func outcome<Value>(of work: () throws(Failure) -> Value) -> Result<Value, Failure> {
  do throws(Failure) {
    return .success(try work())
  } catch {
    return .failure(error)
  }
}
