/// The phase of an emergency (应急处理阶段).
public enum IncidentPhase: String, VocabularyTerm, CaseIterable {
  /// 响应启动.
  case responseStart
  /// 现场处置.
  case containment
  /// 问题解决.
  case resolution
  /// 后续跟进.
  case aftercare

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .responseStart: LocalizedText("response start", "响应启动")
    case .containment: LocalizedText("containment", "现场处置")
    case .resolution: LocalizedText("resolution", "问题解决")
    case .aftercare: LocalizedText("aftercare", "后续跟进")
    }
  }
}
