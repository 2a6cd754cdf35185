/// What a painter keeps between documents.
final class Stock {
  let fonts = FontStock()
  let pictures = PictureStock()
}
