import Diagnostics
import Dispatch
import Synchronization

/// Two readings on two processors; the failure of the first where both fail, as one after the other.
func bothAtOnce<Value: Sendable>(
  _ first: @Sendable () throws(Failure) -> Value, _ second: @Sendable () throws(Failure) -> Value
) throws(Failure) -> (Value, Value) {
  let results = Mutex<[Int: Result<Value, Failure>]>([:])
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    let result: Result<Value, Failure>
    do throws(Failure) {
      result = .success(index == 0 ? try first() : try second())
    } catch {
      result = .failure(error)
    }
    results.withLock { $0[index] = result }
  }
  let found = results.withLock { $0 }
  guard let one = found[0], let other = found[1] else { return (try first(), try second()) }
  return (try one.get(), try other.get())
}
