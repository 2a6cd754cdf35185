/// Diagnostics and their places are part of what the library says.
@_exported public import DocumentModel
