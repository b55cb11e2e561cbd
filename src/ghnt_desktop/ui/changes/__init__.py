"""The tab with all that was changed: by whom, when, and what stood there before."""
