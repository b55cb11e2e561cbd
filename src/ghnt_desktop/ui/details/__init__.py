"""The panel on the right: what is selected, and the one place to edit it."""
