/// Sets that grow together (union–find); each is known by its smallest member.
struct DisjointSets: Sendable {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func smallest(of member: Int) -> Int {
    var root = member
    while parents[root] != root { root = parents[root] }
    var walk = member
    while parents[walk] != root {
      (parents[walk], walk) = (root, parents[walk])
    }
    return root
  }

  mutating func join(_ first: Int, _ second: Int) {
    let a = smallest(of: first)
    let b = smallest(of: second)
    if a != b { parents[max(a, b)] = min(a, b) }
  }
}
