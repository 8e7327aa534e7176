import Statistics
import Testing

/// The power transform against scikit-learn's PowerTransformer.
struct YeoJohnsonTests {
  private struct Answer: Decodable {
    struct Column: Decodable {
      let name: String
      let values: [Double]
      let lambda: Double
      let transformed: [Double]
      let standardised: [Double]
    }

    let columns: [Column]
  }

  @Test func `lambda, what comes of it and its standard form are PowerTransformer's to 1e-6`() throws {
    let columns = try Peers.ask("yeo_johnson", [], as: Answer.self).columns
    #expect(columns.count == 20)
    for column in columns {
      let transform = YeoJohnson(fitting: column.values)
      #expect(abs(transform.lambda - column.lambda) < 1e-6, "\(column.name): \(transform.lambda), \(column.lambda)")
      let transformed = column.values.map { transform.transform($0) }
      let standard = Standardisation(fitting: transformed)
      let differences = zip(transformed, column.transformed).map { abs($0 - $1) / max(1, abs($1)) }
      let standardised = zip(transformed, column.standardised).map { abs(standard.transform($0) - $1) }
      #expect((differences.max() ?? 1) < 1e-6 && (standardised.max() ?? 1) < 1e-6, "\(column.name)")
    }
  }
}
