/// What brands must know of scripts.
package enum Script {
  /// Whether letters join, or hang from one headline, so that space between them breaks words.
  package static func joins(_ script: String) -> Bool { joined.contains(script) }

  private static let joined: Set<String> = [
    "Adlm", "Arab", "Aran", "Beng", "Deva", "Guru", "Mand", "Mong", "Nkoo", "Phag", "Rohg", "Syrc",
  ]
}
