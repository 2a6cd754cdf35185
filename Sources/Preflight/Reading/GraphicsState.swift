internal import DocumentModel
internal import Rendering

/// What the next thing is painted with (ISO 32000-1, 8.4).
struct GraphicsState {
  var transform: Affine
  var clip: Clip?
  var fillSpace = ColorSpace.gray(isCalibrated: false)
  var strokeSpace = ColorSpace.gray(isCalibrated: false)
  var fill = StatePaint.solid(.black)
  var stroke = StatePaint.solid(.black)
  var pen = RasterPen(width: 1)
  var fillAlpha = 1.0
  var strokeAlpha = 1.0
  var blend = RasterBlend.normal
  var mask: PaintedMask?
  var fillOverprint = false
  var strokeOverprint = false
  var overprintMode = 0
  var text = TextState()

  init(transform: Affine) {
    self.transform = transform
  }
}

/// A colour or the pattern that stands for one.
enum StatePaint {
  case solid(PaintedColor)
  case shading(PaintedShading)
  case pattern(TilingPattern)
}

/// The settings of text (ISO 32000-1, 9.3).
struct TextState {
  var font: PDFFont?
  var size = 0.0
  var characterSpacing = 0.0
  var wordSpacing = 0.0
  var horizontalScale = 1.0
  var leading = 0.0
  var rise = 0.0
  var mode = 0
  var matrix = Affine.identity
  var lineMatrix = Affine.identity
}
