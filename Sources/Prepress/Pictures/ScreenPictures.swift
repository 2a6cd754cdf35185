/// Brings the pictures of screen files into the screen's colours, each once for all files.
///
/// Pictures in inks are converted, since PDF/A wants one condition for all of a file; pictures with
/// an RGB profile of their own keep it. One serves one worker.
package final class ScreenPictures {
  let colors = PictureColors(target: .screen)

  package init() {}
}
