"""The print dialog: what is chosen, how it looks on paper, and the ways out to file and printer."""
