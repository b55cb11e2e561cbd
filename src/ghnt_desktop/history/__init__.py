"""The set of changes: what it makes of a document, and how two sets become one."""
