/// Counts searches, and says when to stop: once it has, it never lets another one begin.
struct WorkMeter {
  private(set) var searchCount = 0
  /// Whether anything was refused or cut short.
  private(set) var isStopped = false
  /// Whether it was the question that stopped the work, not the count.
  private(set) var isCutByClock = false
  /// The greatest number of searches.
  private let limit: Int
  /// Asked before each search and now and then in long passes; a true answer is final.
  let shouldStop: (() -> Bool)?

  init(_ budget: WorkBudget = .unlimited, until shouldStop: (() -> Bool)? = nil) {
    limit = budget.searches ?? .max
    self.shouldStop = shouldStop
  }

  /// Whether the number of searches has a limit, so that it matters in which order work is done.
  var isCounted: Bool { limit < .max }

  /// Whether one more search may begin, which is then counted.
  mutating func allowsSearch() -> Bool {
    if isStopped { return false }
    if searchCount >= limit {
      isStopped = true
      return false
    }
    if isOutOfTime() { return false }
    searchCount &+= 1
    return true
  }

  /// Asks the question, and remembers the answer.
  mutating func isOutOfTime() -> Bool {
    guard !isCutByClock, let shouldStop, shouldStop() else { return isCutByClock }
    isStopped = true
    isCutByClock = true
    return true
  }

  /// Takes in what was done elsewhere, under the same question and no count.
  mutating func add(searches: Int, isCutByClock: Bool) {
    searchCount += searches
    if isCutByClock {
      isStopped = true
      self.isCutByClock = true
    }
  }
}
