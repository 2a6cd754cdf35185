/// What a canvas draws for: the same page, but pictures reach PDF as files and paper as pixels.
enum Medium {
  case pdf
  case pixels
}
