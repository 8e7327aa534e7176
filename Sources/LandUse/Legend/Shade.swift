/// Shades of a colour.
enum Shade {
  /// `colour` mixed with white.
  ///
  /// - Parameters:
  ///   - colour: `#rrggbb`
  ///   - share: of white, 0...1
  static func lighter(_ colour: String, by share: Double) -> String {
    guard share > 0, let value = Int(colour.dropFirst(), radix: 16) else { return colour }
    let channels = [16, 8, 0].map { shift in
      let channel = Double((value >> shift) & 0xFF)
      return Int((channel + (255 - channel) * min(1, share)).rounded())
    }
    return "#"
      + channels.map { channel in
        let digits = String(channel, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
