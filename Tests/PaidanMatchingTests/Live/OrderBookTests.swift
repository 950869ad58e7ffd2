import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite struct OrderBookTests {
  @Test("a table of names says what a dictionary says, while names come and go")
  func table() {
    var random = SplitMix64(seed: TestScale.seed)
    for round in 0..<TestScale.count(20, full: 400) {
      var table = NameTable<Order, Int32>(room: round % 3 * 10)
      var known: [OrderID: Int32] = [:]
      for step in 0..<600 {
        let name = OrderID("o\(Int.random(in: 0..<120, using: &random))")
        let place: Comment = "seed \(TestScale.seed), round \(round), step \(step)"
        if Int.random(in: 0..<3, using: &random) == 0 {
          table.remove(name)
          known[name] = nil
        } else {
          let record = table.set(Int32(step), of: name)
          known[name] = Int32(step)
          #expect(table.record(of: name) == record && table[record: record] == Int32(step), place)
          #expect(table.name(ofRecord: record) == name, place)
        }
        #expect(table.count == known.count, place)
        let other = OrderID("o\(Int.random(in: 0..<120, using: &random))")
        #expect(table[other] == known[other] && table[name] == known[name], place)
      }
      for number in 0..<120 {
        #expect(table[OrderID("o\(number)")] == known[OrderID("o\(number)")])
      }
    }
  }

  @Test("OPT-05 an order closed again after it was reopened is remembered from then on")
  func closedAgain() {
    var book = OrderBook()
    let first: OrderID = "first"
    book.close(first)
    book.play(first, row: 7)
    #expect(book.row(of: first) == 7 && book.rowCount == 1 && book.closed.isEmpty)
    for number in 0..<1_000 { book.close(OrderID("before \(number)")) }
    book.close(first)
    #expect(book.rowCount == 0)
    // As many others as are remembered, but for those closed between both times and one.
    for number in 0..<OrderBook.rememberedCount - 1 { book.close(OrderID("after \(number)")) }
    guard case .closed = book.standing(of: first) else {
      Issue.record("forgotten too early")
      return
    }
    #expect(book.standing(of: "before 999").isUnknown)
    #expect(book.closed.first == first && book.closed.count == OrderBook.rememberedCount)
    book.close("one more")
    #expect(book.standing(of: first).isUnknown)
    #expect(book.closed.count == OrderBook.rememberedCount)
  }
}
