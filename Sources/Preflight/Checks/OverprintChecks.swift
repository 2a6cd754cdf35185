/// What prints over what lies below it without knocking it out.
enum OverprintChecks {
  static func findings(_ context: PageContext) -> [Finding] {
    guard context.isPress else { return [] }
    return context.objects.compactMap { _, object in
      guard object.overprint.isOn, object.picture == nil, object.text?.isInvisible != true,
        object.text?.isBlank != true
      else { return nil }
      if object.colors.contains(where: \.isRegistration) { return nil }
      if object.colors.allSatisfy(\.isPaper), !object.colors.isEmpty {
        return context.finding(
          "white-overprint", at: object, measured: "white, overprinting",
          "\(object.noun) is white and overprints, so that it will not be seen",
          hint: "turn overprinting off")
      }
      guard let color = object.colors.first(where: { !$0.isBlackOnly && !$0.isPaper }) else {
        return nil
      }
      return context.finding(
        "overprint-color", at: object,
        measured: color.spots.first.map { "overprinting '\($0.name)'" } ?? "overprinting inks",
        limit: "black only",
        "\(object.noun) overprints in colour, so that it mixes with what lies below",
        hint: "turn overprinting off; only black overprints")
    }
  }
}
