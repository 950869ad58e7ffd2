/// Words as forms print them.
enum FormText {
  /// 上门维修 on-site repair.
  static func both(_ text: LocalizedText) -> String {
    text.chinese == text.english ? text.chinese : "\(text.chinese) \(text.english)"
  }
}
