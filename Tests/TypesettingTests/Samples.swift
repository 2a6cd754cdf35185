import DocumentModel
import Typesetting

/// Families of the system's font packages, by path, and short ways to write paragraphs.
enum Samples {
  static let inter = family(
    "Inter", regular: "/usr/share/fonts/opentype/inter/Inter-Regular.otf",
    bold: "/usr/share/fonts/opentype/inter/Inter-Bold.otf")
  static let garamond = family(
    "EB Garamond", regular: "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf",
    bold: "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Bold.otf")
  static let lato = family(
    "Lato", regular: "/usr/share/fonts/truetype/lato/Lato-Regular.ttf",
    bold: "/usr/share/fonts/truetype/lato/Lato-Bold.ttf")
  static let arabic = noto("NotoSansArabic", scripts: ["Arab"])
  static let hebrew = noto("NotoSansHebrew", scripts: ["Hebr"])
  static let devanagari = noto("NotoSansDevanagari", scripts: ["Deva"])
  static let thai = noto("NotoSansThai", scripts: ["Thai"])

  static let all = [inter, arabic, hebrew, devanagari, thai]

  static func family(
    _ name: String, regular: String, bold: String, scripts: [String] = []
  ) -> FontFamily {
    FontFamily(
      name: name, scripts: scripts,
      faces: [FontFace(path: regular), FontFace(path: bold, weight: 700)])
  }

  static func noto(_ name: String, scripts: [String]) -> FontFamily {
    let folder = "/usr/share/fonts/truetype/noto/"
    return family(
      name, regular: folder + name + "-Regular.ttf", bold: folder + name + "-Bold.ttf",
      scripts: scripts)
  }

  static let ink = Ink(name: "text", screen: .black)

  static func style(_ families: [FontFamily] = all, size: Double = 10) -> CharacterStyle {
    CharacterStyle(families: families, size: size, ink: ink)
  }

  static func paragraph(
    _ text: String, _ language: LanguageTag = LanguageTag("en"),
    alignment: ParagraphStyle.Alignment = .start, families: [FontFamily] = all,
    isBalanced: Bool = false
  ) -> Paragraph {
    Paragraph(
      runs: [TextRun(text, style: style(families), source: SourceSpan(file: "words.md"))],
      style: ParagraphStyle(alignment: alignment, isBalanced: isBalanced), language: language)
  }

  /// The lines of a paragraph, with a typesetter of their own.
  static func lines(
    _ paragraph: Paragraph, measure: Double, scale: Double = 1
  ) -> SetParagraph {
    let typesetter = Typesetter()
    return typesetter.lines(
      of: typesetter.prepare(paragraph), measure: measure, scale: scale)
  }

  static let english = """
    On a cold evening in October, forty-two neighbours met in the school library and made a list. \
    “What would you need,” asked the principal, “to walk your child here without fear?” The \
    answers filled three sheets of paper: a crossing guard, two lamps, and a hot meal on Fridays. \
    Today the lamps are lit, the guard knows every name, and supper is served at 5:30 p.m. — \
    by parents (and grandparents) who once thought that nobody listened.
    """
  static let spanish = """
    La cena comenzó con doce platos; hoy, cada viernes, ciento ochenta vecinas y vecinos se \
    sientan juntos. «¿Quién cocina?», preguntan los niños. Todos: la abuela, el maestro, el señor \
    de la tienda. Así creció la confianza, año tras año, hasta que la escuela abrió una clínica.
    """
  static let vietnamese = """
    Trường học là trái tim của khu phố. Mỗi buổi chiều, phụ huynh và giáo viên cùng nhau mở cửa \
    thư viện, nấu bữa tối, dạy tiếng Anh và lắng nghe trẻ em kể chuyện về một ngày của mình.
    """
  static let arabicText = """
    المدرسة قلب الحي. في كل مساء يفتح الأهالي والمعلمون أبواب المكتبة معًا، ويعدّون العشاء لنحو 180 \
    شخصًا، ويقرأ الأطفال القصص بالعربية وEnglish حتى الساعة 8:30 مساءً (ما عدا يوم الجمعة).
    """
  static let hebrewText = """
    בית הספר הוא לב השכונה. בכל ערב הורים ומורים פותחים יחד את הספרייה, מכינים ארוחה ל-180 איש \
    וקוראים סיפורים בעברית וב-English עד השעה 20:30.
    """
  static let hindi = """
    विद्यालय मोहल्ले का हृदय है। हर शाम माता-पिता और शिक्षक मिलकर पुस्तकालय खोलते हैं, भोजन बनाते हैं \
    और बच्चों की कहानियाँ सुनते हैं।
    """
  static let thaiText = """
    โรงเรียนเป็นหัวใจของชุมชน ทุกเย็นผู้ปกครองและครูเปิดห้องสมุดด้วยกัน ทำอาหารเย็น \
    และฟังเด็กๆ เล่าเรื่องของพวกเขา
    """

  /// Every sample with its language.
  static let texts: [(text: String, language: LanguageTag)] = [
    (english, LanguageTag("en")), (spanish, LanguageTag("es")), (vietnamese, LanguageTag("vi")),
    (arabicText, LanguageTag("ar")), (hebrewText, LanguageTag("he")), (hindi, LanguageTag("hi")),
    (thaiText, LanguageTag("th")),
  ]
}
