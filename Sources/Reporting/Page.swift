import Messages

/// The page as UTF-8: `page.html` with its own scripts and styles, the vendors' and the data put in.
struct Page {
  let results: ResultsFolder
  let language: Language

  private static let dataElement = "<script type=\"application/json\" id=\"minesink-data\">"

  /// - Throws: ``Failure`` when one of the page's own files is missing.
  func html(_ assets: WebAssets) throws(Failure) -> [UInt8] {
    var page: [UInt8] = []
    for line in try assets.text("page.html").split(separator: "\n", omittingEmptySubsequences: false) {
      if let file = Page.file(in: line, after: "<link rel=\"stylesheet\" href=\"") {
        page += "<style>\n".utf8
        page += ScriptText.inlined(try assets.text(file), endTag: "</style")
        page += "\n</style>".utf8
      } else if let file = Page.file(in: line, after: "<script src=\"") {
        page += "<script>\n".utf8
        page += ScriptText.inlined(try assets.text(file), endTag: "</script")
        page += "\n</script>".utf8
      } else if line.hasPrefix(Page.dataElement) {
        page += Page.dataElement.utf8
        page += data
        page += "</script>".utf8
      } else {
        page += line.replacing("{{language}}", with: language == .chinese ? "zh-CN" : "en").utf8
      }
      page.append(UInt8(ascii: "\n"))
    }
    return page
  }

  /// The file that a line of `page.html` refers to.
  private static func file(in line: Substring, after start: String) -> String? {
    guard line.hasPrefix(start) else { return nil }
    return line.dropFirst(start.count).split(separator: "\"").first.map { String($0) }
  }

  /// What the page shows, as JSON that can stand in a script element.
  private var data: [UInt8] {
    var json: [UInt8] = []
    json += "{\"language\":\"\(language.rawValue)\",\"run\":".utf8
    json += results.run.map(ScriptText.json) ?? Array("null".utf8)
    json += ",\"chapters\":[".utf8
    for (number, chapter) in results.chapters.enumerated() {
      if number > 0 { json.append(UInt8(ascii: ",")) }
      json += Page.json(chapter)
    }
    json += "]}".utf8
    return json
  }

  private static func json(_ chapter: Chapter) -> [UInt8] {
    var json: [UInt8] = []
    func separate(_ number: Int) { if number > 0 { json.append(UInt8(ascii: ",")) } }
    json += "{\"id\":".utf8
    json += ScriptText.quoted(chapter.name)
    json += ",\"summary\":".utf8
    json += ScriptText.json(chapter.summary)
    json += ",\"tables\":{".utf8
    for (number, entry) in chapter.tables.enumerated() {
      separate(number)
      json += ScriptText.quoted(entry.id)
      json += ":{\"file\":".utf8
      json += ScriptText.quoted(entry.table.file)
      let rows = entry.table.rowNumbers.map { "[" + $0.map(String.init).joined(separator: ",") + "]" } ?? "null"
      json += ",\"total\":\(entry.table.total),\"held\":\(entry.table.held),\"rowNumbers\":\(rows),\"csv\":".utf8
      json += ScriptText.quoted(entry.table.csv)
      json.append(UInt8(ascii: "}"))
    }
    json += "},\"packed\":{".utf8
    for (number, entry) in chapter.packed.enumerated() {
      separate(number)
      json += ScriptText.quoted(entry.id)
      json.append(UInt8(ascii: ":"))
      json += entry.table.json
    }
    json += "},\"pictures\":{".utf8
    for (number, picture) in chapter.pictures.enumerated() {
      separate(number)
      json += ScriptText.quoted(picture.path)
      json.append(UInt8(ascii: ":"))
      json += ScriptText.quoted(picture.dataURI)
    }
    json += "},\"outlines\":".utf8
    json += chapter.outlines.map(ScriptText.json) ?? Array("null".utf8)
    json += ",\"mineShapes\":".utf8
    json += chapter.mineShapes.map(\.json) ?? Array("null".utf8)
    json += ",\"groupShapes\":".utf8
    json += chapter.groupShapes.map(\.json) ?? Array("null".utf8)
    json += ",\"model\":".utf8
    json += chapter.model.map(ScriptText.json) ?? Array("null".utf8)
    json += ",\"missing\":[".utf8
    for (number, file) in chapter.missing.enumerated() {
      separate(number)
      json += ScriptText.quoted(file)
    }
    json += "]}".utf8
    return json
  }
}
