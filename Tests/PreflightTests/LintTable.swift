import DocumentModel
import Preflight

let colorStrays: [Stray] = [
  Stray("a colour of nobody's", "color-off-palette", limit: "ΔE 3") { file in
    file.content += "\n0.8 0.1 0.1 rg 200 300 20 20 re f"
  },
  Stray("a line in a colour of nobody's", "color-off-palette") { file in
    file.content += "\n0 0.6 0.3 RG 2 w 200 300 m 240 300 l S"
  },
  Stray("a gradient that ends in a colour of nobody's", "color-off-palette") { file in
    file.others = """
      /Shading << /S1 << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [200 0 240 0]
      /Function << /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0.9 0.2 0.6] /N 1 >> >> >>
      """
    file.content += "\nq 200 300 40 20 re W n /S1 sh Q"
  },
  Stray("words that hardly stand out", "contrast-rendered", limit: "4.5:1") { file in
    file.content += "\nBT 0.83 0.835 0.898 rg /F1 12 Tf 60 200 Td (Pale words) Tj ET"
  },
]

let typeStrays: [Stray] = [
  Stray("a font of nobody's", "font-off-kit", measured: "Comic-Regular", limit: "Plain") { file in
    file.fonts += """
       /F2 << /Type /Font /Subtype /TrueType /BaseFont /GHIJKL+Comic-Regular /FirstChar 32
      /LastChar 126 /FontDescriptor 11 0 R /Encoding /WinAnsiEncoding
      /Widths [\(Array(repeating: "500", count: 95).joined(separator: " "))] >>
      """
    file.content += "\nBT 0.067 0.067 0.2 rg /F2 12 Tf 60 200 Td (Funny words) Tj ET"
  },
  Stray("letters with a line around them", "bold-faux", measured: "0.4 pt outline") { file in
    file.content += """

      BT 0.067 0.067 0.2 rg 0.067 0.067 0.2 RG 0.4 w 2 Tr /F1 12 Tf 60 200 Td (Fat words) Tj ET
      """
  },
  Stray("words struck twice", "bold-faux", measured: "struck twice, 0.3 pt apart") { file in
    file.content += """

      BT 0.067 0.067 0.2 rg /F1 12 Tf 60 200 Td (Fat words) Tj ET
      BT /F1 12 Tf 60.3 200 Td (Fat words) Tj ET
      """
  },
  Stray("letters that lean", "italic-faux", measured: "14°") { file in
    file.content += "\nBT 0.067 0.067 0.2 rg /F1 12 Tf 1 0 0.25 1 60 200 Tm (Leaning) Tj ET"
  },
  Stray("letters that are narrowed", "type-stretched", measured: "80 %") { file in
    file.content += "\nBT 0.067 0.067 0.2 rg /F1 12 Tf 80 Tz 60 200 Td (Narrow) Tj ET"
  },
]

let logoStrays: [Stray] = [
  Stray("a mark that is stretched", "logo-stretched", measured: "1.2 times as wide") { file in
    file.content = LintTests.page(logo: PlacedMark(a: 1.2).content)
  },
  Stray("a mark that is turned", "logo-turned", measured: "10°") { file in
    let (c, s) = (0.984_807_753, 0.173_648_178)
    file.content = LintTests.page(logo: PlacedMark(a: c, b: -s, c: s, d: c).content)
  },
  Stray("a mark that is mirrored", "logo-mirrored") { file in
    file.content = LintTests.page(logo: PlacedMark(a: -1, e: 120).content)
  },
  Stray("a mark in other colours of the palette", "logo-recolored") { file in
    file.content = LintTests.page(logo: PlacedMark(sign: "1 1 1 rg").content)
  },
  Stray("a mark that is faded", "logo-faded", measured: "90 % opaque") { file in
    file.states = "/Pale << /ca 0.9 >>"
    file.content = LintTests.page(logo: PlacedMark(state: "/Pale gs").content)
  },
  Stray("a mark without its sign", "logo-altered") { file in
    file.content = LintTests.page(
      logo: "0.165 0.184 0.498 rg 120 310 m 60 310 l 60 274 l 60 258 90 250 90 250 c "
        + "90 250 120 258 120 274 c h f")
  },
  Stray(
    "a mark that is too small", "logo-small", measured: "7.06 mm", limit: "10.58 mm"
  ) { file in
    file.content = LintTests.page(logo: PlacedMark(a: 1 / 3, d: 1 / 3).content)
  },
  Stray("words at the mark", "logo-crowded", measured: "1.76 mm", limit: "4.23 mm") { file in
    file.content += "\nBT 0.067 0.067 0.2 rg /F1 12 Tf 125 280 Td (Beside) Tj ET"
  },
  Stray("a mark on its own colour", "logo-contrast", limit: "3:1") { file in
    file.content = "0.165 0.184 0.498 rg 20 220 260 160 re f\n" + LintTests.page()
  },
  Stray("a mark on a busy ground", "logo-ground-busy", limit: "20 steps") { file in
    file.others = """
      /Shading << /S1 << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [60 0 120 0]
      /Function << /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0.165 0.184 0.498] /N 1 >> >> >>
      """
    file.content = "q 20 220 260 160 re W n /S1 sh Q\n" + LintTests.page()
  },
]

let wordStrays: [Stray] = [
  Stray("a word that is never used", "word-never", measured: "stakeholders") { file in
    file.content = LintTests.page(words: "For all stakeholders")
  },
  Stray("a name with a slip", "name-altered", measured: "School at the Heart") { file in
    file.content = LintTests.page(words: "School at the Heart")
  },
  Stray("a name with other capitals", "name-altered", measured: "Schools At The Heart") { file in
    file.content = LintTests.page(words: "by Schools At The Heart.")
  },
  Stray(
    "the name of another language", "name-language", measured: "Escuelas del barrio",
    limit: "Schools at the Heart"
  ) { file in
    file.content = LintTests.page(words: "Escuelas del barrio")
  },
  Stray("a boilerplate that was changed", "boilerplate-altered", measured: "91 % of its words") {
    file in
    file.content = LintTests.page(
      words: "We are parents and neighbors who open schools to all of us.")
  },
  Stray("a boilerplate that is missing", "boilerplate-missing") { _ in
  } expecting: {
    $0.needsBoilerplate = true
  },
]
