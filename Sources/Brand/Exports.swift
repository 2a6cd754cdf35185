/// Colours of the screen are part of what the library says.
@_exported public import DocumentModel
