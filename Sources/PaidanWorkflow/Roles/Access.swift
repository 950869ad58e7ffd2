/// What may be done in a ``PermissionArea``: the letters and words of the matrix (2.20.2).
///
/// Whoever may do anything at all to a record may also read it masked; nothing else follows from
/// anything: who may write an appointment may not confirm it in the customer's place.
public enum Access: String, VocabularyTerm, CaseIterable {
  /// R: read, names and phones masked.
  case read
  /// U: read unmasked.
  case readUnmasked
  /// W: write.
  case write
  /// A: approve.
  case approve
  /// Propose what another approves.
  case propose
  /// Ask for what another writes.
  case request
  /// Confirm what another wrote: an appointment.
  case confirm
  /// Consent to a quotation.
  case consent
  /// Answer a survey.
  case answer
  /// Accept a compensation.
  case accept
  /// Report an incident.
  case report
  /// Review knowledge.
  case review
  /// Publish knowledge.
  case publish

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .read: LocalizedText("read", "查看")
    case .readUnmasked: LocalizedText("read unmasked", "查看未脱敏数据")
    case .write: LocalizedText("write", "编辑")
    case .approve: LocalizedText("approve", "审批")
    case .propose: LocalizedText("propose", "建议")
    case .request: LocalizedText("request", "申请")
    case .confirm: LocalizedText("confirm", "确认")
    case .consent: LocalizedText("consent", "同意")
    case .answer: LocalizedText("answer", "答复")
    case .accept: LocalizedText("accept", "接受")
    case .report: LocalizedText("report", "上报")
    case .review: LocalizedText("review", "审核")
    case .publish: LocalizedText("publish", "发布")
    }
  }
}
