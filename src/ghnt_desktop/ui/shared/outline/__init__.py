"""The tree at the left of a tab: lines to choose in, to add to, move and delete from."""
