public import PaidanModel

/// The subject of a ``CaseID``.
public enum CaseSubject: Sendable {}

/// Names a case: one request from the first call to the archive.
public typealias CaseID = Identifier<CaseSubject>

/// The subject of a ``TeamID``.
public enum TeamSubject: Sendable {}

/// Names a team or a group of staff (组).
public typealias TeamID = Identifier<TeamSubject>

/// The subject of a ``ProductID``.
public enum ProductSubject: Sendable {}

/// Names a product model of the catalogue (产品型号).
public typealias ProductID = Identifier<ProductSubject>

/// The subject of a ``PartID``.
public enum PartSubject: Sendable {}

/// Names a part by its model (配件型号).
public typealias PartID = Identifier<PartSubject>

/// The subject of a ``TemplateID``.
public enum TemplateSubject: Sendable {}

/// Names a process template (流程模板).
public typealias TemplateID = Identifier<TemplateSubject>

/// The subject of a ``FaultTypeID``.
public enum FaultTypeSubject: Sendable {}

/// Names a type of fault that has standard hours (故障类型).
public typealias FaultTypeID = Identifier<FaultTypeSubject>

/// The subject of a ``DealershipID``.
public enum DealershipSubject: Sendable {}

/// Names a dealership (经销店).
public typealias DealershipID = Identifier<DealershipSubject>
