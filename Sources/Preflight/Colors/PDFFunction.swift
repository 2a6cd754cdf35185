internal import PDFFile

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A function of a PDF (ISO 32000-1, 7.10).
indirect enum PDFFunction {
  case exponential(domain: [Double], from: [Double], to: [Double], exponent: Double)
  case stitched(domain: [Double], parts: [PDFFunction], bounds: [Double], encode: [Double])
  case sampled(SampledFunction)
  case program(domain: [Double], range: [Double], CalculatorProgram)
  /// Several functions of one output each.
  case several([PDFFunction])

  /// The results, none if the function cannot take the numbers.
  func values(_ input: [Double]) -> [Double] {
    switch self {
    case .exponential(let domain, let from, let to, let exponent):
      let x = Self.clamped(input.first ?? 0, domain, 0)
      let power = exponent == 1 ? x : pow(x, exponent)
      return zip(from, to).map { $0 + power * ($1 - $0) }
    case .stitched(let domain, let parts, let bounds, let encode):
      let x = Self.clamped(input.first ?? 0, domain, 0)
      let index = min(bounds.firstIndex { x < $0 } ?? bounds.count, parts.count - 1)
      guard parts.indices.contains(index), encode.count > index * 2 + 1 else { return [] }
      let low = index == 0 ? domain[0] : bounds[index - 1]
      let high = index < bounds.count ? bounds[index] : domain[1]
      let share = high > low ? (x - low) / (high - low) : 0
      let (start, end) = (encode[index * 2], encode[index * 2 + 1])
      return parts[index].values([start + share * (end - start)])
    case .sampled(let samples):
      return samples.values(input)
    case .program(let domain, let range, let program):
      let inputs = input.enumerated().map { Self.clamped($1, domain, $0) }
      let results = program.results(inputs).suffix(range.count / 2)
      return results.enumerated().map { Self.clamped($1, range, $0) }
    case .several(let functions):
      return functions.flatMap { $0.values(input) }
    }
  }

  static func clamped(_ value: Double, _ bounds: [Double], _ index: Int) -> Double {
    guard bounds.count > index * 2 + 1, value.isFinite else { return value.isFinite ? value : 0 }
    return max(min(value, bounds[index * 2 + 1]), bounds[index * 2])
  }
}

extension PDFFunction {
  /// Reads a function or an array of them; nil if it is of no known kind or malformed.
  init?(_ object: PDFEditor.Object, _ editor: borrowing PDFEditor, depth: Int = 0) {
    guard depth < 8 else { return nil }
    let items = editor.items(of: object)
    if !items.isEmpty {
      var functions: [PDFFunction] = []
      for item in items {
        guard let function = PDFFunction(item, editor, depth: depth + 1) else { return nil }
        functions.append(function)
      }
      self = functions.count == 1 ? functions[0] : .several(functions)
      return
    }
    guard let dictionary = editor.dictionary(of: object),
      let domain = editor.numbers(editor[dictionary, "/Domain"]), domain.count >= 2
    else { return nil }
    switch editor.number(editor[dictionary, "/FunctionType"]) {
    case 0:
      guard let samples = SampledFunction(object, dictionary, domain, editor) else { return nil }
      self = .sampled(samples)
    case 2:
      self = .exponential(
        domain: domain, from: editor.numbers(editor[dictionary, "/C0"]) ?? [0],
        to: editor.numbers(editor[dictionary, "/C1"]) ?? [1],
        exponent: editor.number(editor[dictionary, "/N"]) ?? 1)
    case 3:
      var parts: [PDFFunction] = []
      for item in editor.items(of: editor[dictionary, "/Functions"]) {
        guard let part = PDFFunction(item, editor, depth: depth + 1) else { return nil }
        parts.append(part)
      }
      guard !parts.isEmpty else { return nil }
      self = .stitched(
        domain: domain, parts: parts, bounds: editor.numbers(editor[dictionary, "/Bounds"]) ?? [],
        encode: editor.numbers(editor[dictionary, "/Encode"]) ?? [])
    case 4:
      guard let source = editor.data(of: object, decoded: .general),
        let program = CalculatorProgram(source)
      else { return nil }
      self = .program(
        domain: domain, range: editor.numbers(editor[dictionary, "/Range"]) ?? [], program)
    default: return nil
    }
  }
}
