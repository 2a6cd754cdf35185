/// The text in Unicode's normal form C: letters composed with their marks where there is a code.
package func nfc(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  return TextTransform.canonicalComposition.applied(to: text)
}
