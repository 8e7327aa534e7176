/// The analyses that a command offers, in the order of its help.
package struct AnalysisRegistry: Sendable {
  package let analyses: [any Analysis.Type]

  /// - Precondition: ids are unique.
  package init(_ analyses: [any Analysis.Type]) {
    let ids = analyses.map { $0.specification.id }
    precondition(Set(ids).count == ids.count, "an analysis is registered twice: \(ids)")
    self.analyses = analyses
  }

  package var ids: [String] { analyses.map { $0.specification.id } }

  package var specifications: [Specification] { analyses.map { $0.specification } }

  /// The analysis with an id, or nil where there is none.
  package func analysis(_ id: String) -> (any Analysis.Type)? {
    analyses.first { $0.specification.id == id }
  }
}
