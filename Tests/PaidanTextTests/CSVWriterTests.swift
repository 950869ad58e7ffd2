import PaidanText
import Testing

@Suite("CSV writer") struct CSVWriterTests {
  private func text(_ rows: [[String]]) -> String {
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("a cell is quoted where it must be, and nowhere else")
  func quoting() {
    #expect(text([["a", "b c", "王师傅", "'", ";"]]) == "a,b c,王师傅,',;\n")
    #expect(text([["one, two"]]) == "\"one, two\"\n")
    #expect(text([["say \"now\""]]) == "\"say \"\"now\"\"\"\n")
    #expect(text([["two\nlines", "two\rlines"]]) == "\"two\nlines\",\"two\rlines\"\n")
    #expect(text([["\r\n"]]) == "\"\r\n\"\n")
    #expect(text([["\""]]) == "\"\"\"\"\n")
    #expect(text([["", "", ""]]) == ",,\n")
  }

  @Test("rows end in a line feed")
  func rows() {
    #expect(text([["a"], ["b", "c"]]) == "a\nb,c\n")
    #expect(text([]) == "")
  }
}
