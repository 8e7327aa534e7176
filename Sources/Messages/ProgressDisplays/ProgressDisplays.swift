/// Which display suits standard error.
public enum ProgressDisplays {
  /// None where quiet, a bar on a terminal, plain lines elsewhere.
  public static func standardError(_ language: Language, isQuiet: Bool) -> any ProgressDisplay {
    if isQuiet { return SilentDisplay() }
    return StandardError.isTerminal ? TerminalProgress(language) : LineProgress(language)
  }
}
