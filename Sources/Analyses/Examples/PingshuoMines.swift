/// The mine polygons of the reconstruction, laid by hand around pits, dumps and yards of the generated maps.
enum PingshuoMines {
  /// Corners in cells from the upper left corner of the maps, as (column, row).
  static let outlines: [(name: String, corners: [(Double, Double)])] = [
    (
      "Antaibao",
      [
        (196, 262), (255, 222), (330, 205), (425, 230), (470, 272), (522, 312), (520, 392), (470, 412), (380, 418),
        (300, 428),
        (212, 428), (190, 345),
      ]
    ),
    (
      "Anjialing",
      [
        (205, 436), (300, 432), (382, 424), (460, 440), (510, 500), (508, 590), (452, 622), (340, 604), (262, 586),
        (214, 500),
      ]
    ),
    (
      "Donglutian",
      [(588, 300), (640, 270), (712, 290), (762, 352), (764, 440), (712, 500), (640, 478), (586, 452), (578, 372)]
    ),
  ]
}
