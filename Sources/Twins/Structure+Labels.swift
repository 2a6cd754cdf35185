internal import DocumentModel

extension Structure {
  /// The element of the bullet or number that an item or note begins with.
  func label(of item: Int) -> Int? {
    for case .element(let child) in elements[item].content
    where elements[child].role == .label {
      return child
    }
    return nil
  }
}
