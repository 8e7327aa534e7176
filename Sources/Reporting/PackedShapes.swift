import Foundation

/// Points and polygons of mines or groups as the page holds them: whole steps of a small part of a degree from vertex to vertex.
///
/// `Web/js/packed.js` reads it.
struct PackedShapes {
  /// The mine's number of each shape; empty for groups.
  private(set) var mines: [UInt32] = []
  /// The group's name of each shape; empty for mines.
  private(set) var groups: [String] = []
  /// Polygons of each shape; 0 for a point, which is held as a ring of one vertex.
  private(set) var polygons: [UInt32] = []
  /// Rings of each polygon.
  private(set) var rings: [UInt32] = []
  /// Vertices of each ring.
  private(set) var vertices: [UInt32] = []
  /// Longitude and latitude of each ring's first vertex, in ``step``s.
  private(set) var starts: [Int32] = []
  /// What each further vertex adds, in ``step``s.
  private(set) var moves: [Int16] = []
  /// Degrees: 10⁻⁵ (about a metre), more where vertices lie very far apart.
  let step: Double

  private struct Collection: Decodable {
    let features: [Feature]
  }

  private struct Feature: Decodable {
    struct Properties: Decodable {
      let mine: UInt32?
      let group: String?
    }
    let properties: Properties
    let geometry: Geometry?
  }

  private enum Geometry: Decodable {
    case point([Double])
    case polygons([[[[Double]]]])
    case other

    private enum CodingKeys: CodingKey {
      case type, coordinates
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      switch try container.decode(String.self, forKey: .type) {
      case "Point": self = .point(try container.decode([Double].self, forKey: .coordinates))
      case "Polygon": self = .polygons([try container.decode([[[Double]]].self, forKey: .coordinates)])
      case "MultiPolygon": self = .polygons(try container.decode([[[[Double]]]].self, forKey: .coordinates))
      default: self = .other
      }
    }

    var polygons: [[[[Double]]]] {
      switch self {
      case .point(let place): [[[place]]]
      case .polygons(let polygons): polygons
      case .other: []
      }
    }
  }

  /// Reads GeoJSON whose features have a property `mine` (a whole number) or `group` (a text); features without a point or polygon are left out.
  init(geoJSON: Data) throws {
    let features = try JSONDecoder().decode(Collection.self, from: geoJSON).features
    var farthest = 0.0
    for polygon in features.lazy.compactMap(\.geometry).flatMap(\.polygons) {
      for ring in polygon {
        for (one, other) in zip(ring, ring.dropFirst()) where one.count >= 2 && other.count >= 2 {
          farthest = max(farthest, abs(one[0] - other[0]), abs(one[1] - other[1]))
        }
      }
    }
    step = max(1e-5, farthest / 32_000)
    for feature in features {
      guard let geometry = feature.geometry else { continue }
      let shape = geometry.polygons.map { $0.map { $0.filter { $0.count >= 2 } }.filter { !$0.isEmpty } }.filter {
        !$0.isEmpty
      }
      guard !shape.isEmpty else { continue }
      if let mine = feature.properties.mine {
        mines.append(mine)
      } else {
        groups.append(feature.properties.group ?? "")
      }
      if case .point = geometry { polygons.append(0) } else { polygons.append(UInt32(shape.count)) }
      for polygon in shape {
        rings.append(UInt32(polygon.count))
        for ring in polygon { add(ring) }
      }
    }
  }

  private mutating func add(_ ring: [[Double]]) {
    vertices.append(UInt32(ring.count))
    var last: (x: Int32, y: Int32)?
    for place in ring {
      let (x, y) = (Int32((place[0] / step).rounded()), Int32((place[1] / step).rounded()))
      if let last {
        moves += [Int16(clamping: x - last.x), Int16(clamping: y - last.y)]
      } else {
        starts += [x, y]
      }
      last = (x, y)
    }
  }

  var json: [UInt8] {
    var json = Array("{\"step\":\(step)".utf8)
    func add(_ name: String, _ bytes: [UInt8]) {
      json += ",\"\(name)\":\"".utf8
      json += Data(bytes).base64EncodedData()
      json += "\"".utf8
    }
    json += ",\"groups\":[".utf8
    for (number, group) in groups.enumerated() {
      if number > 0 { json.append(UInt8(ascii: ",")) }
      json += ScriptText.quoted(group)
    }
    json += "]".utf8
    add("mines", PackedColumn.smallest(mines))
    add("polygons", PackedColumn.smallest(polygons))
    add("rings", PackedColumn.smallest(rings))
    add("vertices", PackedColumn.smallest(vertices))
    add("starts", PackedColumn.bytes(starts))
    add("moves", PackedColumn.bytes(moves))
    json += "}".utf8
    return json
  }
}
