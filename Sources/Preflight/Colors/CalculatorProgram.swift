#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A function written in the calculator language of PostScript (ISO 32000-1, 7.10.5).
struct CalculatorProgram {
  private indirect enum Step {
    case push(Double)
    case call(String)
    case choice([Step], [Step])
  }

  private var steps: [Step] = []
  private static let known: Set<String> = [
    "abs", "add", "atan", "ceiling", "cos", "cvi", "cvr", "div", "exp", "floor", "idiv", "ln",
    "log", "mod", "mul", "neg", "round", "sin", "sqrt", "sub", "truncate", "and", "bitshift", "eq",
    "false", "ge", "gt", "le", "lt", "ne", "not", "or", "true", "xor", "copy", "dup", "exch",
    "index", "pop", "roll",
  ]

  /// Reads the program; nil if it has a word that the language does not know.
  init?(_ source: [UInt8]) {
    let text = String(decoding: source, as: UTF8.self)
      .replacing("{", with: " { ").replacing("}", with: " } ")
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    guard words.popFirst() == "{", words.count < 5000,
      let steps = Self.steps(&words, depth: 0)
    else { return nil }
    self.steps = steps
  }

  private static func steps(_ words: inout ArraySlice<String>, depth: Int) -> [Step]? {
    guard depth < 20 else { return nil }
    var steps: [Step] = []
    var blocks: [[Step]] = []
    while let word = words.popFirst() {
      if word == "}" { return steps }
      if word == "{" {
        guard let block = self.steps(&words, depth: depth + 1) else { return nil }
        blocks.append(block)
      } else if word == "if" || word == "ifelse" {
        guard blocks.count == (word == "if" ? 1 : 2) else { return nil }
        steps.append(.choice(blocks[0], word == "if" ? [] : blocks[1]))
        blocks = []
      } else if let number = Double(word) {
        steps.append(.push(number))
      } else {
        guard known.contains(word) else { return nil }
        steps.append(.call(word))
      }
    }
    return nil
  }

  /// What lies on the stack at the end; as far as it got if the program asks for what is not there.
  func results(_ input: [Double]) -> [Double] {
    var stack = input
    _ = run(steps, &stack)
    return stack
  }

  private func run(_ steps: [Step], _ stack: inout [Double]) -> Bool {
    for step in steps {
      switch step {
      case .push(let number): stack.append(number)
      case .choice(let yes, let no):
        guard let condition = stack.popLast(), run(condition != 0 ? yes : no, &stack) else {
          return false
        }
      case .call(let word):
        guard call(word, &stack), stack.count < 200 else { return false }
      }
    }
    return true
  }

  private func call(_ word: String, _ stack: inout [Double]) -> Bool {
    switch word {
    case "true": stack.append(1)
    case "false": stack.append(0)
    case "pop": return stack.popLast() != nil
    case "dup":
      guard let top = stack.last else { return false }
      stack.append(top)
    case "exch":
      guard stack.count >= 2 else { return false }
      stack.swapAt(stack.count - 1, stack.count - 2)
    case "copy":
      guard let count = stack.popLast(), count >= 0, count <= Double(stack.count) else {
        return false
      }
      stack += stack.suffix(Int(count))
    case "index":
      guard let place = stack.popLast(), place >= 0, place < Double(stack.count) else {
        return false
      }
      stack.append(stack[stack.count - 1 - Int(place)])
    case "roll": return roll(&stack)
    default: return reckon(word, &stack)
    }
    return true
  }

  private func roll(_ stack: inout [Double]) -> Bool {
    guard let turns = stack.popLast(), let count = stack.popLast(), abs(turns) < 1000, count >= 0,
      count <= Double(stack.count)
    else { return false }
    guard count > 0 else { return true }
    let part = Array(stack.suffix(Int(count)))
    let shift = (Int(turns) % part.count + part.count) % part.count
    stack.removeLast(part.count)
    stack += part.suffix(shift) + part.dropLast(shift)
    return true
  }

  private func reckon(_ word: String, _ stack: inout [Double]) -> Bool {
    guard let right = stack.popLast() else { return false }
    if let value = Self.unary(word, right) {
      stack.append(value)
      return true
    }
    guard let left = stack.popLast(), let value = Self.binary(word, left, right) else {
      return false
    }
    stack.append(value.isFinite ? value : 0)
    return true
  }

  private static func unary(_ word: String, _ x: Double) -> Double? {
    switch word {
    case "abs": abs(x)
    case "ceiling": x.rounded(.up)
    case "cos": cos(x * .pi / 180)
    case "cvi", "truncate": x.rounded(.towardZero)
    case "cvr": x
    case "floor": x.rounded(.down)
    case "ln": log(max(x, 1e-30))
    case "log": log10(max(x, 1e-30))
    case "neg": -x
    case "not": x == 0 ? 1 : 0
    case "round": (x + 0.5).rounded(.down)
    case "sin": sin(x * .pi / 180)
    case "sqrt": max(x, 0).squareRoot()
    default: nil
    }
  }

  private static func binary(_ word: String, _ x: Double, _ y: Double) -> Double? {
    switch word {
    case "add": return x + y
    case "sub": return x - y
    case "mul": return x * y
    case "div": return y == 0 ? 0 : x / y
    case "idiv": return y == 0 ? 0 : (x / y).rounded(.towardZero)
    case "mod": return y == 0 ? 0 : x.truncatingRemainder(dividingBy: y)
    case "exp": return pow(x, y)
    case "atan":
      let angle = atan2(x, y) * 180 / .pi
      return angle < 0 ? angle + 360 : angle
    case "eq": return x == y ? 1 : 0
    case "ne": return x != y ? 1 : 0
    case "gt": return x > y ? 1 : 0
    case "ge": return x >= y ? 1 : 0
    case "lt": return x < y ? 1 : 0
    case "le": return x <= y ? 1 : 0
    default: return bits(word, x, y)
    }
  }

  private static func bits(_ word: String, _ x: Double, _ y: Double) -> Double? {
    guard abs(x) < 1e9, abs(y) < 1e9 else { return 0 }
    return switch word {
    case "and": Double(Int(x) & Int(y))
    case "or": Double(Int(x) | Int(y))
    case "xor": Double(Int(x) ^ Int(y))
    case "bitshift": Double(y >= 0 ? Int(x) << min(Int(y), 30) : Int(x) >> min(-Int(y), 30))
    default: nil
    }
  }
}
