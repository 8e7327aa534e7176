internal import Messages

/// Whether an outcome can be kept, and if not, why.
struct Reuse {
  private let previous: Provenance
  private let fingerprint: Fingerprint
  private let inputs: [HashedInput]
  private let seed: UInt64

  init(_ previous: Provenance, _ fingerprint: Fingerprint, _ inputs: [HashedInput], _ context: RunContext) {
    self.previous = previous
    self.fingerprint = fingerprint
    self.inputs = inputs
    seed = context.options.seed
  }

  /// Why it must be computed again; empty where it needn't.
  func reasonsToCompute(results: String, analysis: String) -> [Text] {
    var reasons: [Text] = []
    if inputs.contains(where: { $0.sha256 == nil }) {
      reasons.append(
        .reasonRemoteInput.filled(["paths": inputs.filter { $0.sha256 == nil }.map(\.path).joined(separator: ", ")]))
    }
    if previous.fingerprint != fingerprint.hash { reasons += differences }
    // Only what MineSink writes counts as the outcome: the summary must be among it.
    let summary = "\(analysis)/summary.json"
    if !previous.outputs.contains(where: { $0.path == summary }) {
      reasons.append(.reasonOutputMissing.filled(["path": summary]))
    }
    for output in previous.outputs {
      let found = FileSystem.identity("\(results)/\(output.path)")
      if found == nil {
        reasons.append(.reasonOutputMissing.filled(["path": output.path]))
      } else if found?.bytes != output.bytes {
        reasons.append(.reasonOutputChanged.filled(["path": output.path]))
      }
    }
    if reasons.isEmpty, let bytes = FileSystem.contents("\(results)/\(summary)"),
      (try? JSONText.value(Summary.self, from: bytes))?.fingerprint != fingerprint.hash
    {
      reasons.append(.reasonOutputChanged.filled(["path": summary]))
    }
    return reasons
  }

  /// At most three reasons, then that there are more.
  static func joined(_ reasons: [Text]) -> Text {
    let shown = reasons.prefix(3) + (reasons.count > 3 ? [Text("…", zh: "…")] : [])
    return Text(shown.map(\.en).joined(separator: "; "), zh: shown.map(\.zh).joined(separator: "；"))
  }

  private var differences: [Text] {
    var reasons: [Text] = []
    if previous.version != MineSink.version {
      reasons.append(.reasonVersion.filled(["old": previous.version, "new": MineSink.version]))
    }
    for input in inputs where !previous.inputs.contains(where: { $0.isSameContent(as: input) }) {
      let wasThere = previous.inputs.contains { $0.parameter == input.parameter && $0.path == input.path }
      reasons.append((wasThere ? Text.reasonInputChanged : .reasonInputNew).filled(["path": input.path]))
    }
    for input in previous.inputs
    where !inputs.contains(where: {
      $0.isSameContent(as: input) || ($0.parameter == input.parameter && $0.path == input.path)
    }) {
      reasons.append(.reasonInputGone.filled(["path": input.path]))
    }
    let named = Set(inputs.map(\.parameter)).union(previous.inputs.map(\.parameter))
    let ids = Set(fingerprint.settings.keys).union(previous.settings.keys).sorted()
    for id in ids where fingerprint.settings[id] != previous.settings[id] {
      // A setting that names an input has its reason above, unless only what stands beside the path changed.
      if named.contains(id), !reasons.isEmpty { continue }
      reasons.append(.reasonSetting.filled(["id": id]))
    }
    if previous.seed != seed { reasons.append(.reasonSetting.filled(["id": "seed"])) }
    return reasons.isEmpty ? [.reasonProject] : reasons
  }
}

extension HashedInput {
  fileprivate func isSameContent(as other: HashedInput) -> Bool {
    parameter == other.parameter && sha256 == other.sha256
  }
}
