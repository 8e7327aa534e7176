package import Messages

extension Summary {
  /// The pictures for the page, all of one size and place, warped to Web Mercator (EPSG:3857).
  package struct Maps: Sendable, Hashable, Codable {
    /// Longitude and latitude in degrees of the pictures' corners: west-north, east-north, east-south, west-south.
    package let corners: [[Double]]
    /// Pixels.
    package let width: Int
    package let height: Int
    package let layers: [MapLayer]
    /// The zones' outlines as GeoJSON in longitude and latitude with the property `zone`, relative to the analysis's
    /// folder; nil without zones.
    package let outlines: String?

    package init(
      west: Double, south: Double, east: Double, north: Double, width: Int, height: Int, layers: [MapLayer],
      outlines: String? = nil
    ) {
      corners = [[west, north], [east, north], [east, south], [west, south]]
      self.width = width
      self.height = height
      self.layers = layers
      self.outlines = outlines
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(corners, forKey: .corners)
      try container.encode(width, forKey: .width)
      try container.encode(height, forKey: .height)
      try container.encode(layers, forKey: .layers)
      try container.encode(outlines, forKey: .outlines)
    }
  }

  /// One picture with its legend or colour ramp.
  package struct MapLayer: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Codable {
      case landuse, functional, carbon, reclamation
    }

    package let id: String
    package let kind: Kind
    package let title: Text
    package let from: Int
    /// Nil for a state at one year.
    package let to: Int?
    /// The picture's file, relative to the analysis's folder.
    package let image: String
    package let legend: [LegendEntry]
    /// Nil where the colours stand for classes.
    package let ramp: Ramp?

    package init(
      id: String, kind: Kind, title: Text, from: Int, to: Int? = nil, image: String, legend: [LegendEntry] = [],
      ramp: Ramp? = nil
    ) {
      self.id = id
      self.kind = kind
      self.title = title
      self.from = from
      self.to = to
      self.image = image
      self.legend = legend
      self.ramp = ramp
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(kind, forKey: .kind)
      try container.encode(title, forKey: .title)
      try container.encode(from, forKey: .from)
      try container.encode(to, forKey: .to)
      try container.encode(image, forKey: .image)
      try container.encode(legend, forKey: .legend)
      try container.encode(ramp, forKey: .ramp)
    }
  }

  /// A colour of a picture and what it stands for.
  package struct LegendEntry: Sendable, Hashable, Codable {
    package let label: Text
    /// `#rrggbb`.
    package let colour: String

    package init(label: Text, colour: String) {
      self.label = label
      self.colour = colour
    }
  }

  /// Colours at equal distances from a low to a high value.
  package struct Ramp: Sendable, Hashable, Codable {
    package let low: Double
    package let high: Double
    package let unit: String
    /// `#rrggbb`, from low to high.
    package let colours: [String]

    package init(low: Double, high: Double, unit: String, colours: [String]) {
      self.low = low
      self.high = high
      self.unit = unit
      self.colours = colours
    }
  }
}
