"""The columns of an agenda: their order, what they are, and the texts of what was removed."""
