import Dispatch

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `body` makes of each element, each on a thread of its own where there are as many; in order.
///
/// One element is the calling thread's own work.
func concurrentMap<Element: Sendable, Value: Sendable>(
  _ elements: [Element], _ body: @Sendable (Element) -> Value
) -> [Value] {
  guard elements.count > 1 else { return elements.map(body) }
  var values = [Value?](repeating: nil, count: elements.count)
  unsafe values.withUnsafeMutableBufferPointer { buffer in
    // Each turn writes a place of its own, and all are over when `concurrentPerform` returns.
    nonisolated(unsafe) let places = unsafe buffer
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      unsafe places[index] = body(elements[index])
    }
  }
  return values.compactMap { $0 }
}

/// The number of threads that can run at once on this machine; no result depends on it.
var processorCount: Int { ProcessInfo.processInfo.activeProcessorCount }
