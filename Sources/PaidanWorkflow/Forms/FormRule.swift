/// The rules a field may break: the code of a ``FormViolation`` (FORM-G6).
public enum FormRule: String, VocabularyTerm, CaseIterable {
  /// A required field is empty.
  case required
  /// The text is not of the form asked for.
  case malformed
  /// A name or a phone is not masked (FORM-G4).
  case notMasked
  /// The value is not among those the template declares (FORM-G7).
  case undeclared
  /// A value stands twice.
  case repeated
  /// The day or time lies in the future.
  case inTheFuture
  /// A time precedes one it has to follow.
  case tooEarly
  /// The time does not stand on a full hour.
  case notOnTheHour
  /// A number lies outside its range.
  case outOfRange
  /// The number it refers to does not exist (FORM-G3).
  case noSuchRecord
  /// A copied field differs from its source (FORM-G8).
  case notTheSource
  /// The address does not reach down to the door number.
  case noDoorNumber
  /// The customer has not confirmed it.
  case unconfirmed
  /// A sum is not that of its parts.
  case wrongSum
  /// The label free or charged does not fit the amount.
  case wrongLabel
  /// The fee rule is not stated (APT-14).
  case noFeeRule
  /// The period is no calendar month.
  case notAMonth
  /// The list is not sorted.
  case unsorted
  /// The text says nothing but a stock phrase.
  case stockPhrase
  /// The text guesses.
  case guess
  /// The text diagnoses.
  case ownDiagnosis
  /// The text is too short.
  case tooShort
  /// A prompt is unanswered.
  case promptUnanswered
  /// No measured value.
  case notMeasured
  /// A question steers.
  case leading

  /// The rule in both languages, so that "field rule" reads as a sentence.
  public var label: LocalizedText {
    switch self {
    case .required: LocalizedText("is required", "为必填项")
    case .malformed: LocalizedText("does not have the required format", "格式不正确")
    case .notMasked: LocalizedText("must be masked", "必须脱敏")
    case .undeclared: LocalizedText("is not declared by the template", "不在模板允许的取值内")
    case .repeated: LocalizedText("stands twice", "重复")
    case .inTheFuture: LocalizedText("must not lie in the future", "不能晚于当前时间")
    case .tooEarly: LocalizedText("precedes what it has to follow", "早于其前提时间")
    case .notOnTheHour: LocalizedText("must begin and end on a full hour", "须精确到整点")
    case .outOfRange: LocalizedText("lies outside its range", "超出取值范围")
    case .noSuchRecord: LocalizedText("refers to no existing record", "关联的记录不存在")
    case .notTheSource: LocalizedText("differs from the record it is copied from", "与来源记录不一致")
    case .noDoorNumber: LocalizedText("must reach down to the door number", "须精确到门牌号")
    case .unconfirmed: LocalizedText("must be confirmed by the customer", "须经客户再次确认")
    case .wrongSum: LocalizedText("is not the sum of its parts", "合计金额不符")
    case .wrongLabel: LocalizedText("has the wrong label, free or charged", "免费或收费标注不符")
    case .noFeeRule: LocalizedText("must state the fee rule", "须写明收费规则")
    case .notAMonth: LocalizedText("must be one calendar month", "须为一个自然月")
    case .unsorted: LocalizedText("must be sorted, largest first", "须按占比从高到低排列")
    case .stockPhrase: LintReason.stockPhrase.label
    case .guess: LintReason.guess.label
    case .ownDiagnosis: LintReason.ownDiagnosis.label
    case .tooShort: LintReason.tooShort.label
    case .promptUnanswered: LintReason.promptUnanswered.label
    case .notMeasured: LintReason.notMeasured.label
    case .leading: LintReason.leading.label
    }
  }

  init(_ reason: LintReason) {
    switch reason {
    case .empty: self = .required
    case .stockPhrase: self = .stockPhrase
    case .guess: self = .guess
    case .ownDiagnosis: self = .ownDiagnosis
    case .tooShort: self = .tooShort
    case .promptUnanswered: self = .promptUnanswered
    case .notMeasured: self = .notMeasured
    case .leading: self = .leading
    }
  }
}
