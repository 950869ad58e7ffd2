/// Which candidates a core holds: of each row all within some disc.
struct CandidateCore: Sendable {
  /// Per row: the position of its disc among the finder's; 0 is the policy's radius, and the core
  /// holds all the row's candidates.
  let discs: [UInt8]

  /// The disc all of whose candidates the core holds, where it does not hold all there are.
  func innerDisc(of row: Int, in finder: CandidateFinder) -> SearchRadius? {
    discs[row] == 0 ? nil : finder.discs[Int(discs[row])]
  }
}
