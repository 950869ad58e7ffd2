import PaidanText
import Testing

@Suite("Text tables") struct TextTableTests {
  @Test("columns are as wide as their widest cell, numbers stand to the right")
  func alignment() {
    var table = TextTable([("order", .left), ("metres", .right), ("note", .left)])
    table.append(["o1", "5", "near"])
    table.append(["order-2", "12345678", ""])
    #expect(
      table.text == """
        order      metres  note
        o1              5  near
        order-2  12345678

        """)
  }

  @Test("Chinese characters and full-width signs take two columns")
  func chinese() {
    var table = TextTable([("工单", .left), ("metres", .right)])
    table.append(["a", "1"])
    table.append(["制冷设备（甲）", "2"])
    table.append(["￥5", "3"])
    #expect(
      table.text == """
        工单            metres
        a                    1
        制冷设备（甲）       2
        ￥5                  3

        """)
  }

  @Test(
    "what a terminal shows wider or narrower than one column",
    arguments: [
      ("é", 1), ("e\u{301}", 1), ("🔧", 2), ("𠮷", 2), ("한", 2), ("Ａ", 2), ("ｱ", 1), ("—", 1),
      ("﹝", 2), ("a\u{200B}b", 2), ("，", 2), ("「", 2),
    ])
  func widths(text: String, width: Int) {
    var table = TextTable([("", .left), ("", .left)])
    table.append([text, "|"])
    table.append([String(repeating: "x", count: 9), "|"])
    let line = table.text.split(separator: "\n", omittingEmptySubsequences: false)[1]
    #expect(line == text + String(repeating: " ", count: 9 - width + 2) + "|")
  }

  @Test("a table without rows is its header")
  func empty() {
    #expect(TextTable([("a", .left), ("b", .right)]).text == "a  b\n")
  }
}
