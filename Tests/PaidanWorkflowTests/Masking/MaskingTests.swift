import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite("Masking")
struct MaskingTests {
  @Test(
    "FORM-G4 INT-07 a name shows its surname and one star, whatever its length",
    arguments: [
      ("张三", "张*"), ("李小明", "李*"), ("王", "王*"), ("欧阳修", "欧阳*"), ("Smith", "S*"),
      ("  陈静", "陈*"), ("张*", "张*"), ("", "*"), ("   ", "*"), ("*", "*"),
    ])
  func names(_ name: String, _ masked: String) {
    #expect(NameMask.standard.mask(name) == masked)
  }

  @Test("FORM-G4 a masked name is told from a whole one")
  func maskedNames() {
    let mask = NameMask.standard
    #expect(mask.isMasked("张*") && mask.isMasked("欧阳*") && mask.isMasked("S*"))
    for name in ["张三", "张三*", "张**", "*", "", "欧阳", "Smith*"] {
      #expect(!mask.isMasked(name), "\(name)")
    }
  }

  @Test(
    "FORM-G4 INT-07 a phone hides its middle four digits",
    arguments: [
      ("13812345678", "138****5678"), ("139-1234-5678", "139****5678"),
      ("+86 13812345678", "+86 138****5678"), ("01012345678", "010****5678"),
      ("62345678", "62****78"), ("0571-87654321", "0571****4321"), ("123456789", "12****789"),
      ("95588", "***88"), ("110", "*10"), ("1234567", "*****67"), ("138****5678", "138****5678"),
      ("138****", "138****"), ("not a phone", "****"), ("", "****"), ("1３812345678", "****"),
    ])
  func phones(_ phone: String, _ masked: String) {
    #expect(PhoneMask.mask(phone) == masked)
    #expect(PhoneMask.isMasked(masked))
  }

  @Test("FORM-G4 no mask of a random phone shows the digits it hides")
  func hidden() {
    var random = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(500, full: 50_000) {
      let length = 3 + Int(random.next() % 13)
      let digits = String((0..<length).map { _ in Character("\(random.next() % 10)") })
      let masked = PhoneMask.mask(digits)
      #expect(masked.count == digits.count)
      #expect(zip(masked, digits).allSatisfy { $0 == "*" || $0 == $1 })
      #expect(masked.count { $0 == "*" } == (length >= 8 ? 4 : length - 2))
      #expect(!PhoneMask.isMasked(digits))
    }
  }

  @Test(
    "an address shows its district at most",
    arguments: [
      ("杭州市西湖区文三路1号3栋201室", "杭州市西湖区***"),
      ("杭州市西湖区阳光小区3栋", "杭州市西湖区***"), ("浙江省桐庐县某镇", "浙江省桐庐县***"),
      ("3 Long Street, Room 201, Hangzhou", "***, Hangzhou"), ("3栋201室", "***"),
    ])
  func addresses(_ address: String, _ masked: String) {
    #expect(AddressMask.mask(address) == masked)
  }

  @Test("FORM-G4 personal data prints and dumps only masked")
  func personalData() {
    let person = PersonalData(
      name: "张三丰", phone: "13812345678", address: "文三路1号", email: "z@example.org")
    var dumped = ""
    dump(person, to: &dumped)
    for text in ["\(person)", String(reflecting: person), dumped] {
      for secret in ["三丰", "1234", "文三路", "example"] {
        #expect(!text.contains(secret), "\(secret) shows")
      }
    }
    #expect(person.masked() == CustomerOnForm(name: "张*", contact: "138****5678"))
  }

  @Test("C-44 mobile numbers and country codes are told apart")
  func phoneNumbers() throws {
    #expect(try #require(PhoneNumber("138 1234 5678")).isChineseMobile)
    #expect(try #require(PhoneNumber("+86-13812345678")).isChineseMobile)
    #expect(try #require(PhoneNumber("+1 3812345678")).isChineseMobile == false)
    #expect(PhoneNumber("+8613812345678") == nil)
    #expect(PhoneNumber("12") == nil)
    #expect(PhoneNumber("1234567890123456") == nil)
  }
}
