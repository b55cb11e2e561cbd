"""The Matrix tab: rows of all action lines against the columns of the agenda."""
