"""Running text on the screen: one editor for all paragraphs, and the bar that styles them."""
