/// The tool of a remote session (SVC-10).
public enum RemoteTool: String, VocabularyTerm, CaseIterable {
  /// 视频指导.
  case video
  /// 在线聊天.
  case chat
  /// 远程控制.
  case remoteControl
  /// AR标注.
  case augmentedReality
  /// 远程诊断.
  case remoteDiagnostics

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .video: LocalizedText("video", "视频指导")
    case .chat: LocalizedText("chat", "在线聊天")
    case .remoteControl: LocalizedText("remote control", "远程控制")
    case .augmentedReality: LocalizedText("AR marking", "AR标注")
    case .remoteDiagnostics: LocalizedText("remote diagnostics", "远程诊断")
    }
  }
}
