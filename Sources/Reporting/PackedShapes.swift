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

  private struct Geometry: Decodable {
    let isPoint: Bool
    /// Rings of polygons, without empty ones.
    let polygons: [[Ring]]

    private enum CodingKeys: CodingKey {
      case type, coordinates
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let type = try container.decode(String.self, forKey: .type)
      let polygons: [[Ring]] =
        switch type {
        case "Point": [[Ring(place: try container.decode([Double].self, forKey: .coordinates))]]
        case "Polygon": [try container.decode([Ring].self, forKey: .coordinates)]
        case "MultiPolygon": try container.decode([[Ring]].self, forKey: .coordinates)
        default: []
        }
      isPoint = type == "Point"
      self.polygons = polygons.map { $0.filter { !$0.places.isEmpty } }.filter { !$0.isEmpty }
    }
  }

  /// Longitude and latitude of each vertex after one another: an array for each vertex would take most of the time of reading.
  private struct Ring: Decodable {
    private(set) var places: [Double] = []

    init(place: [Double]) {
      if place.count >= 2 { places = [place[0], place[1]] }
    }

    init(from decoder: any Decoder) throws {
      var vertices = try decoder.unkeyedContainer()
      places.reserveCapacity(2 * (vertices.count ?? 0))
      while !vertices.isAtEnd {
        var vertex = try vertices.nestedUnkeyedContainer()
        guard let count = vertex.count, count >= 2 else { continue }
        places.append(try vertex.decode(Double.self))
        places.append(try vertex.decode(Double.self))
      }
    }

    /// The farthest that two vertices that follow one another lie apart in longitude or latitude, degrees.
    var longestMove: Double {
      var longest = 0.0
      for index in places.indices.dropFirst(2) { longest = max(longest, abs(places[index] - places[index - 2])) }
      return longest
    }
  }

  /// Reads GeoJSON whose features have a property `mine` (a whole number) or `group` (a text); features without a point or polygon are left out.
  init(geoJSON: Data) throws {
    let features = try JSONDecoder().decode(Collection.self, from: geoJSON).features
    var farthest = 0.0
    for feature in features {
      for polygon in feature.geometry?.polygons ?? [] {
        for ring in polygon { farthest = max(farthest, ring.longestMove) }
      }
    }
    step = max(1e-5, farthest / 32_000)
    for feature in features {
      guard let geometry = feature.geometry, !geometry.polygons.isEmpty else { continue }
      if let mine = feature.properties.mine {
        mines.append(mine)
      } else {
        groups.append(feature.properties.group ?? "")
      }
      polygons.append(geometry.isPoint ? 0 : UInt32(geometry.polygons.count))
      for polygon in geometry.polygons {
        rings.append(UInt32(polygon.count))
        for ring in polygon { add(ring.places) }
      }
    }
  }

  private mutating func add(_ places: [Double]) {
    vertices.append(UInt32(places.count / 2))
    let steps = places.map { Int32(($0 / step).rounded()) }
    starts += steps[..<2]
    for index in steps.indices.dropFirst(2) { moves.append(Int16(clamping: steps[index] - steps[index - 2])) }
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
