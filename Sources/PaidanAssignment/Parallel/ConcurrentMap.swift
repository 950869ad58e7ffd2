import Dispatch

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `body` makes of each element, each on a thread of its own where there are as many; in
/// order.
///
/// - Parameters:
///   - elements: the work.
///   - shouldStop: asked about every millisecond, on the calling thread alone, so that it may look
///     at the caller's task; nil when nothing ever stops the work.
///   - body: handed an element and, unless `shouldStop` is nil, a question that any thread may ask
///     at any time: whether `shouldStop` has said so.
/// - Returns: a value for each element, in their order.
package func concurrentMap<Element: Sendable, Value: Sendable>(
  _ elements: [Element], until shouldStop: (() -> Bool)?,
  _ body: @escaping @Sendable (Element, (() -> Bool)?) -> Value
) -> [Value] {
  var values = [Value?](repeating: nil, count: elements.count)
  unsafe values.withUnsafeMutableBufferPointer { buffer in
    // Each thread writes a place of its own, and all are done before this closure ends.
    nonisolated(unsafe) let places = unsafe buffer
    guard let shouldStop else {
      DispatchQueue.concurrentPerform(iterations: elements.count) { index in
        unsafe places[index] = body(elements[index], nil)
      }
      return
    }
    let group = DispatchGroup()
    // Never run: its cancellation is an atomic flag, which is all that threads share of it.
    nonisolated(unsafe) let flag = DispatchWorkItem {}
    for index in elements.indices {
      DispatchQueue.global().async(group: group) {
        unsafe places[index] = body(elements[index]) { unsafe flag.isCancelled }
      }
    }
    while group.wait(timeout: .now() + .milliseconds(1)) == .timedOut {
      guard shouldStop() else { continue }
      unsafe flag.cancel()
      group.wait()
    }
  }
  return values.compactMap { $0 }
}

/// The number of threads that can run at once on this machine; no result depends on it.
var processorCount: Int { ProcessInfo.processInfo.activeProcessorCount }
