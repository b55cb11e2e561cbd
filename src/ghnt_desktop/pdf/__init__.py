"""Accessible PDF with reportlab: text, layout, tags, document, and one file per sheet."""
