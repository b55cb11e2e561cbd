"""Spelling in every text on the screen: underlines, suggestions, words of one's own."""
