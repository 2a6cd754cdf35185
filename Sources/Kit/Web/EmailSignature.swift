import Brand
import DocumentModel

/// The end of an e-mail in one language, in HTML as mail programs show it: tables, styles in place.
struct EmailSignature {
  let brand: KitBrand
  let words: KitBrand.Words
  /// Where the mark lies on the coalition's site, in its size; nil for none.
  let mark: (width: Int, height: Int, alternative: String)?

  var html: String {
    let language = words.language
    let direction = language.direction == .rightToLeft ? "rtl" : "ltr"
    let side = language.direction == .rightToLeft ? "left" : "right"
    return """
      <!doctype html>
      <html lang="\(language.rawValue)" dir="\(direction)">
      <head><meta charset="utf-8"><title>\(XML.escaped(words.name))</title></head>
      <body>
      <table role="presentation" dir="\(direction)" cellpadding="0" cellspacing="0" border="0">
      <tr>\(picture(side))
      <td style="font-family:\(family);font-size:14px;line-height:1.45;color:\(color("ink"))">
      <strong>{name}</strong><br>
      {role}<br>
      <span style="color:\(color("primary"));font-weight:600">\(XML.escaped(words.name))</span><br>
      \(contact)
      <span style="color:\(color("quiet"))">\(XML.escaped(words.tagline))</span>
      </td></tr>
      </table>
      </body>
      </html>

      """
  }

  private func picture(_ side: String) -> String {
    guard let mark, !brand.web.isEmpty else { return "" }
    return """

      <td style="vertical-align:top;padding-\(side):14px">\
      <img src="https://\(XML.escaped(brand.web))/icons/icon-192.png" \
      width="\(mark.width)" height="\(mark.height)" alt="\(XML.escaped(mark.alternative))" \
      style="display:block;border:0"></td>
      """
  }

  private var contact: String {
    func link(_ scheme: String, _ address: String) -> String {
      "<a href=\"\(scheme)\(XML.escaped(address))\" style=\"color:\(color("primary"))\">"
        + "<bdi>\(XML.escaped(address))</bdi></a>"
    }
    let links = [
      brand.web.isEmpty ? nil : link("https://", brand.web),
      brand.email.isEmpty ? nil : link("mailto:", brand.email),
      brand.phone.isEmpty ? nil : link("tel:", brand.phone),
    ].compactMap(\.self)
    return links.isEmpty ? "" : links.joined(separator: " · ") + "<br>"
  }

  /// The ink of a role where mail is read: on paper, so it must be read there.
  private func color(_ role: String) -> String {
    let (color, paper) = (brand.color(role), brand.color("paper"))
    return Contrast.ratio(color, paper) >= 4.5 ? color.hex : brand.color("ink").hex
  }

  private var family: String {
    let name = brand.family("text", script: words.language.script).filter {
      $0 != "'" && $0 != "\""
    }
    return "'\(XML.escaped(name))',Arial,sans-serif"
  }
}
