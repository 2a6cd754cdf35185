import CICU

/// One of ICU's changes of text that need no state.
enum TextTransform: Int32 {
  case upperCase = 0
  case lowerCase = 1
  case canonicalComposition = 2

  func applied(to text: String, locale: Locale? = nil) -> String {
    let units = Array(text.utf16)
    let result = unsafe units.withUnsafeBufferPointer { source in
      unsafe filledString(capacity: source.count + 16) { target, capacity in
        unsafe b_u_transform(
          rawValue, source.baseAddress, Int32(source.count), locale?.name ?? "", target, capacity)
      }
    }
    guard let result else { preconditionFailure("ICU could not transform text: no memory or data") }
    return result
  }
}
