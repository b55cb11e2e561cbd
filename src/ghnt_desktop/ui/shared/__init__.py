"""What every part of the window may use: theme, icons, words, the selection, small widgets."""
