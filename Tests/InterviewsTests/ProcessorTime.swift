#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The seconds of processor time that this thread needs: what else runs on the machine does not count.
func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
  let start = threadSeconds
  try work()
  return threadSeconds - start
}

private var threadSeconds: Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
