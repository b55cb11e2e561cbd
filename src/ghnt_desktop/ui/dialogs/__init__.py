"""Dialogs that ask or tell one thing; none of them blocks the event loop."""
