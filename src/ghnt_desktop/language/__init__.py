"""Dutch as officers type it, into values and back."""
