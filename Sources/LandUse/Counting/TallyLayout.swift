/// Where each count stands in the flat arrays of a ``LandUseTally``.
///
/// Period 0 starts from plain states only, hence `[class × class]`; every later period is `[state × class]`; then, with more than
/// two dates, `[first class × last state]`; then the reclamation status of every date from the third on (that of the second follows
/// from period 0).
struct TallyLayout: Sendable, Hashable {
  let dates: Int
  let classes: Int
  let states: Int
  let statuses: Int

  var periods: Int { dates - 1 }
  func period(_ period: Int) -> Int {
    period == 0 ? 0 : classes * classes + (period - 1) * states * classes
  }
  var overall: Int { period(dates - 1) }
  /// - Parameter date: 2..<dates
  func status(date: Int) -> Int { overall + classes * states + (date - 2) * statuses }
  var count: Int { dates == 2 ? classes * classes : status(date: dates) }
}
