"""The open document and the verbs on it."""
