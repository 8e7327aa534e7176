/// Sets that grow together (union–find); each is known by its smallest member.
package struct DisjointSets: Sendable {
  private var parents: [Int]

  package init(count: Int) {
    parents = Array(0..<count)
  }

  package mutating func smallest(of member: Int) -> Int {
    var root = member
    while parents[root] != root { root = parents[root] }
    var walk = member
    while parents[walk] != root {
      (parents[walk], walk) = (root, parents[walk])
    }
    return root
  }

  package mutating func join(_ first: Int, _ second: Int) {
    let a = smallest(of: first)
    let b = smallest(of: second)
    if a != b { parents[max(a, b)] = min(a, b) }
  }
}
