import PaidanModel
import PaidanWorkflow
import Testing

@Suite("Vocabulary")
struct VocabularyTests {
  private func values<T: VocabularyTerm & CaseIterable & RawRepresentable>(
    _ type: T.Type
  ) -> [String] where T.RawValue == String {
    T.allCases.map { "\($0.rawValue) \($0.label.chinese)" }
  }

  private func values<T: OpenTerm>(_ type: T.Type) -> [String] {
    T.known.map { "\($0.value.rawValue) \($0.label.chinese)" }
  }

  @Test("FORM-G7 the choices of the forms have exactly the catalogue's values and Chinese names")
  func formChoices() {
    #expect(values(Urgency.self) == ["normal 普通", "urgent 紧急", "extraUrgent 特急"])
    #expect(values(CustomerEmotion.self) == ["calm 平静", "anxious 焦虑", "angry 愤怒"])
    #expect(
      values(DemandType.self)
        == ["repair 维修", "installation 安装", "returnExchange 退换货", "consultation 咨询"])
    #expect(
      values(WorkOrderStatus.self) == [
        "pending 待处理", "scheduled 已预约", "inService 服务中", "completed 已完成", "cancelled 已取消",
      ])
    #expect(
      values(ServiceType.self)
        == ["onSiteRepair 上门维修", "remoteSupport 远程支持", "installation 安装", "returnExchange 退换货"])
    #expect(values(SurveyChannel.self) == ["phone 电话", "sms 短信", "appPush APP推送"])
    #expect(
      values(SlotOrigin.self) == ["customerWish 客户期望时间", "engineerProposal 工程师建议时间"])
    #expect(
      values(DissatisfactionClass.self)
        == [
          "slowResponse 响应慢", "lackOfExpertise 专业不足", "badAttitude 态度差", "feeDispute 费用争议",
          "other 其他",
        ])
    #expect(
      values(Channel.self).prefix(4)
        == ["phone 400电话", "app 官方APP/小程序", "ecommerce 电商平台客服", "officialAccount 公众号"])
  }

  @Test("the other lists of the glossary have its values and Chinese names")
  func glossary() {
    #expect(
      values(SysAidStatus.self) == [
        "dispatched 已经派工", "completionConfirmed 完工确认", "completionFollowedUp 完工回访",
        "fullyClosed 彻底关闭",
      ])
    #expect(values(ServiceCategory.self) == ["onSite 现场服务", "remote 远程支持服务", "phone 电话支持服务"])
    #expect(
      values(ProblemType.self) == [
        "productQuality 产品质量", "operation 操作使用", "shippingDamage 物流运输损坏",
        "installation 安装调试", "missingParts 配件缺失", "other 其他",
      ])
    #expect(
      values(IncidentClass.self)
        == ["productQuality 产品质量类", "serviceFailure 服务失误类", "specialScenario 特殊场景类"])
    #expect(
      values(IncidentPhase.self)
        == ["responseStart 响应启动", "containment 现场处置", "resolution 问题解决", "aftercare 后续跟进"])
    #expect(
      values(ResponseTier.self) == ["emergencyFault 紧急故障", "generalFault 一般故障", "nonFault 非故障服务"])
    #expect(values(EfficiencyGrade.self).prefix(3) == ["excellent 优秀", "good 良好", "pass 及格"])
    #expect(
      values(CustomerType.self)
        == ["rational 理性型", "emotional 情感型", "complaining 抱怨型", "actionOriented 行动型"])
  }

  @Test("a value only a template knows is named by its key, and is no known one")
  func openTerms() throws {
    let fax = Channel(rawValue: "fax")
    #expect(fax.label == LocalizedText(english: "fax", chinese: "fax"))
    #expect(!Channel.known.contains { $0.value == fax })
    #expect(try StrictJSON.read([Channel].self, from: Array("[\"fax\"]".utf8)) == [fax])
  }
}
