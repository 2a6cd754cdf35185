import DocumentModel
import Testing

@testable import Typesetting

@Suite struct LetterFormTests {
  // MARK: Where forms stand

  @Test(arguments: [
    ("1/2 and 3/4, (5/16) or 16 1/2", ["1/2", "3/4", "5/16", "1/2"]),
    ("1/2.", ["1/2"]), ("1/2–3/4", ["1/2", "3/4"]), ("17⁄23", ["17⁄23"]),
    ("24/7", []), ("9/14/2026", []), ("4/10", []), ("0/2", []), ("3/2", []), ("01/02", []),
    ("9/14", []), ("and/or", []), ("1/2x", []), ("A1/2", []), ("1.1/2", []), ("1/2.5", []),
    ("3/4/5", []), ("$1/2", []), ("1-1/2", []), ("1 / 2", []), ("/2", []), ("1/", []),
  ])
  func `fractions are figures that cannot be a date, a ratio or an address`(
    text: String, expected: [String]
  ) {
    let scalars = Array(text.unicodeScalars)
    let found = FractionRule.fractions(in: scalars, scalars.indices).map {
      String(String.UnicodeScalarView(scalars[$0.numerator.lowerBound..<$0.denominator.upperBound]))
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("en", "1st, 2nd 3RD and 4th", ["st", "nd", "RD", "th"]), ("en", "1sts st 4 th", []),
    ("fr", "1er, 2e, XXIe et Ier", ["er", "e", "e", "er"]),
    ("fr", "VIE, Vers, Le, Ce 3d, 2em, B2e", []),
    ("es", "3.er grado, 2.os, 1.ª, 5.º", ["er", "os"]), ("es", "Fin.os 2o", []),
    ("pt", "1.o e 2.as", ["o", "as"]), ("ca", "1r 2n 4t", ["r", "n", "t"]),
    ("nl", "1e 8ste", ["e", "ste"]), ("de", "1st 2e 3.er", []), ("en-GB", "1st", ["st"]),
  ])
  func `ordinals are raised as their language writes them`(
    language: String, text: String, expected: [String]
  ) {
    let scalars = Array(text.unicodeScalars)
    let found = OrdinalRule.suffixes(
      in: scalars, scalars.indices, language: LanguageTag(language)
    ).map { String(String.UnicodeScalarView(scalars[$0])) }
    #expect(found == expected)
  }

  // MARK: How fonts come to them

  private static func run(
    _ text: String, _ family: FontFamily, _ forms: LetterForms
  ) -> SetParagraph {
    var paragraph = Samples.paragraph(text, families: [family])
    paragraph.runs[0].style.forms = forms
    return Samples.lines(paragraph, measure: 1000)
  }

  @Test(arguments: [
    ("1986", Samples.garamond, LetterForms(figureShape: .init(.oldStyle)), "onum"),
    ("1986", Samples.garamond, LetterForms(figureShape: .init(.lining)), "lnum"),
    ("1986", Samples.inter, LetterForms(figureWidth: .init(.tabular)), "tnum"),
    ("1986", Samples.garamond, LetterForms(figureWidth: .init(.proportional)), "pnum"),
    ("Bell", Samples.garamond, LetterForms(smallCaps: .init(.letters)), "smcp"),
    ("Bell", Samples.garamond, LetterForms(smallCaps: .init(.all)), "smcp,c2sc"),
    ("2", Samples.inter, LetterForms(position: .superscript), "sups"),
    ("2", Samples.garamond, LetterForms(position: .subscript), "subs"),
  ])
  func `a form is the font's own feature where it has one`(
    text: String, family: FontFamily, forms: LetterForms, features: String
  ) throws {
    let set = Self.run(text, family, forms)
    let run = try #require(set.lines.first?.runs.first)
    let expected = try HarfBuzzTool.glyphs(
      of: run, script: "Latn", language: "en", features: features)
    #expect(run.glyphs.map(\.id) == expected.map(\.g))
    #expect(run.text == text)
    #expect(run.size == 10)
    #expect(set.problems.isEmpty)
  }

  @Test(arguments: [(Samples.inter, 1), (Samples.garamond, 1), (Samples.arabic, 3)])
  func `a fraction is the font's own, or small figures about a bar`(
    family: FontFamily, count: Int
  ) throws {
    let set = Self.run("in 1/2 day", family, LetterForms(hasFractions: true))
    let line = try #require(set.lines.first)
    let plain = try #require(Self.run("in 1/2 day", family, LetterForms()).lines.first)
    #expect(line.runs.map(\.text).joined() == "in 1/2 day")
    #expect(line.width < plain.width - 1)
    let parts = line.runs.filter { $0.text.contains { "12/".contains($0) } }
    #expect(parts.count == count)
    guard count == 3 else { return }
    #expect(parts.map { fixed($0.size) } == ["6", "10", "6"])
    #expect(parts[0].glyphs[0].y < -2 && parts[2].glyphs[0].y == 0)
  }

  @Test func `a raised letter that the font does not have is drawn small`() throws {
    let marked = Self.run("2", Samples.arabic, LetterForms(position: .superscript))
    let run = try #require(marked.lines.first?.runs.first)
    #expect(fixed(run.size) == "6")
    #expect(run.glyphs[0].y < -3)
    let lowered = Self.run("2", Samples.arabic, LetterForms(position: .subscript))
    #expect(try #require(lowered.lines.first?.runs.first).glyphs[0].y > 1)
  }

  @Test(arguments: [Samples.inter, Samples.garamond, Samples.lato, Samples.arabic])
  func `the letters of an ordinal are raised in every font`(family: FontFamily) throws {
    let forms = LetterForms(raisesOrdinals: true)
    let line = try #require(Self.run("4th", family, forms).lines.first)
    let plain = try #require(Self.run("4th", family, LetterForms()).lines.first)
    #expect(line.runs.map(\.text).joined() == "4th")
    #expect(line.width < plain.width)
  }

  @Test(arguments: [
    ("1986", LetterForms(figureShape: .init(.oldStyle)), MissingForm.Kind.oldStyleFigures),
    ("Bell", LetterForms(smallCaps: .init(.letters)), .smallCapitals),
    ("BELL", LetterForms(smallCaps: .init(.letters)), nil),
    ("Bell", LetterForms(figureShape: .init(.oldStyle)), nil),
    ("1986", LetterForms(figureShape: .init(.lining)), nil),
    ("1986", LetterForms(figureWidth: .init(.proportional)), nil),
  ])
  func `what the font lacks is told where it was asked for`(
    text: String, forms: LetterForms, missing: MissingForm.Kind?
  ) {
    var forms = forms
    let place = SourceSpan(file: "brand.yaml", line: 7)
    forms.figureShape?.source = place
    forms.smallCaps?.source = place
    let problems = Self.run(text, Samples.inter, forms).problems
    let expected = missing.map {
      TextProblem.missingForm(MissingForm(kind: $0, family: "Inter", source: place))
    }
    #expect(problems == [expected].compactMap(\.self))
  }

  @Test func `figures that are so anyway, or that nobody asked for, are not missed`() {
    let place = SourceSpan(file: "brand.yaml")
    let forms = LetterForms(figureWidth: .init(.tabular, source: place))
    #expect(Self.run("1986", Samples.arabic, forms).problems.isEmpty)
    let proportional = LetterForms(figureWidth: .init(.proportional, source: place))
    #expect(!Self.run("1986", Samples.arabic, proportional).problems.isEmpty)
    let usual = LetterForms(figureWidth: .init(.proportional))
    #expect(Self.run("1986", Samples.arabic, usual).problems.isEmpty)
  }

  @Test func `the features that a template names win over forms`() throws {
    var paragraph = Samples.paragraph("1986", families: [Samples.inter])
    paragraph.runs[0].style.forms.figureWidth = .init(.tabular)
    paragraph.runs[0].style.features = [FontFeature("tnum", 0)]
    let run = try #require(Samples.lines(paragraph, measure: 100).lines.first?.runs.first)
    let plain = Samples.lines(
      Samples.paragraph("1986", families: [Samples.inter]), measure: 100)
    #expect(run.glyphs.map(\.id) == plain.lines.first?.runs.first?.glyphs.map(\.id))
  }
}
