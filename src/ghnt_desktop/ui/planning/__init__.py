"""The tab Planning: what is planned on a timeline, as a table, and what has no date yet."""
