"""Dutch dates as officers write them: read whole, and never guessed in silence."""
