/// What progress displays say.
extension Text {
  static let progressPlain = Text("{title}: {share}, {time}", zh: "{title}：{share}，{time}")
  static let progressLeft = Text("{time} left", zh: "剩余 {time}")
  static let progressTook = Text("done in {time}", zh: "完成，用时 {time}")
  static let progressUnknown = Text("starting", zh: "正在开始")
}
