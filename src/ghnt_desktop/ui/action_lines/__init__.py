"""The tab Actielijnen: per action line an outline at the left, and what is chosen at the right."""
