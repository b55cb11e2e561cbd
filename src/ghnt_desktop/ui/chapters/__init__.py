"""The tab Tekst: chapters as a tree, their running text, and the glossary."""
